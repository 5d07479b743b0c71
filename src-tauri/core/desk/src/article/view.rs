use crate::contract::{ArticleRef, ArticleView};
use crate::picture::{Cards, placed_in};
use crate::{Desk, DeskError};

/// An article, whole.
///
/// # Errors
/// `article.not_found`
pub fn view(desk: &Desk, which: ArticleRef) -> Result<ArticleView, DeskError> {
    desk.read(|read| {
        let article = read.article(which.article)?;
        let cards = Cards::of(desk, read)?;
        Ok(ArticleView {
            length: article.body.length(),
            picture: article.picture.map(|id| cards.card(read, id)).transpose()?,
            awaited_credit_line: article.awaited_credit.as_ref().and_then(|credit| cards.line(credit)),
            placed: read
                .slots_of_article(which.article)?
                .into_iter()
                .map(|placed| placed_in(read, placed.issue, placed.slot))
                .collect::<Result<_, _>>()?,
            article,
        })
    })
}
