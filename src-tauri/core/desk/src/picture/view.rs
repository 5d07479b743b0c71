use super::{Cards, placed_in};
use crate::contract::{ArticleName, IllustrationRef, IllustrationView};
use crate::{Desk, DeskError};

/// An illustration, whole.
///
/// # Errors
/// `illustration.not_found`
pub fn view(desk: &Desk, which: IllustrationRef) -> Result<IllustrationView, DeskError> {
    desk.read(|read| {
        let illustration = read.illustration(which.illustration)?;
        let name = |article| Ok(ArticleName { article, headline: read.article(article)?.headline });
        let articles = read.articles_with(which.illustration)?.into_iter().map(name);
        let placed = read.slots_of_illustration(which.illustration)?.into_iter();
        let card = Cards::of(desk, read)?.card_of(&illustration);
        Ok(IllustrationView {
            card,
            articles: articles.collect::<Result<_, DeskError>>()?,
            placed: placed
                .map(|placed| placed_in(read, placed.issue, placed.slot))
                .collect::<Result<_, DeskError>>()?,
            illustration,
        })
    })
}
