use super::card::card;
use crate::contract::{ArticleName, ContributorRef, ContributorView};
use crate::picture::Cards;
use crate::usage::Uses;
use crate::{Desk, DeskError};
use model::contributor::may_be_one;
use store::UsesOf;

/// A person, whole.
///
/// # Errors
/// `contributor.not_found`
pub fn view(desk: &Desk, which: ContributorRef) -> Result<ContributorView, DeskError> {
    desk.read(|read| {
        let contributor = read.contributor(which.contributor)?;
        let cards = Cards::of(desk, read)?;
        let pictures = read.pictures_by(contributor.id)?.into_iter();
        let name = |article| Ok(ArticleName { article, headline: read.article(article)?.headline });
        let articles = read.articles_by(contributor.id)?.into_iter().map(name);
        let mut uses = Uses::of(desk, read)?;
        let mut rows = Vec::new();
        for one in read.picture_uses(UsesOf::Contributor(contributor.id))?.iter().rev() {
            rows.push(uses.row(one)?);
        }
        let people = read.contributors()?;
        let alike = people.iter().filter(|row| {
            row.contributor.id != contributor.id && may_be_one(&row.contributor.name, &contributor.name)
        });
        Ok(ContributorView {
            pictures: pictures.map(|id| cards.card(read, id)).collect::<Result<_, _>>()?,
            articles: articles.collect::<Result<_, DeskError>>()?,
            uses: rows,
            alike: alike.map(card).collect(),
            contributor,
        })
    })
}
