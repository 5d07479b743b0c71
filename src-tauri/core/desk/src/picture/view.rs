use super::{Cards, crops};
use crate::contract::{ArticleName, IllustrationRef, IllustrationView};
use crate::usage::Uses;
use crate::{Desk, DeskError};
use std::collections::HashSet;
use store::UsesOf;

/// An illustration, whole.
///
/// # Errors
/// `illustration.not_found`
pub fn view(desk: &Desk, which: IllustrationRef) -> Result<IllustrationView, DeskError> {
    desk.read(|read| {
        let illustration = read.illustration(which.illustration)?;
        let name = |article| Ok(ArticleName { article, headline: read.article(article)?.headline });
        let articles = read.articles_with(which.illustration)?.into_iter().map(name);
        let cards = Cards::of(desk, read)?;
        let (mut uses, mut rows) = (Uses::of(desk, read)?, Vec::new());
        for one in &read.picture_uses(UsesOf::Picture(which.illustration))? {
            rows.push(uses.row(one)?);
        }
        let issues = rows.iter().map(|row| row.issue).collect::<HashSet<_>>().len();
        let alike = read.illustrations_alike(&illustration)?.into_iter();
        Ok(IllustrationView {
            card: cards.card_of(&illustration),
            articles: articles.collect::<Result<_, DeskError>>()?,
            uses: rows,
            uses_text: illustration.rights.uses.map(|may| format!("{issues} of {may}")).unwrap_or_default(),
            crops: crops::crops(desk, &illustration),
            alike: alike.map(|id| cards.card(read, id)).collect::<Result<_, _>>()?,
            illustration,
        })
    })
}
