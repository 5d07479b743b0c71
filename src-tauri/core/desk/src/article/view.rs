use crate::contract::{ArticleRef, ArticleView};
use crate::picture::{Cards, placed_in};
use crate::{Desk, DeskError, local_time};
use model::slug_of;

/// An article, whole.
///
/// # Errors
/// `article.not_found`
pub fn view(desk: &Desk, which: ArticleRef) -> Result<ArticleView, DeskError> {
    desk.read(|read| {
        let article = read.article(which.article)?;
        let cards = Cards::of(desk, read)?;
        let time_zone = read.publication()?.time_zone;
        Ok(ArticleView {
            length: article.body.length(),
            picture: article.picture.map(|id| cards.card(read, id)).transpose()?,
            awaited_credit_line: article.awaited_credit.as_ref().and_then(|credit| cards.credit(credit)),
            placed: read
                .slots_of_article(which.article)?
                .into_iter()
                .map(|placed| placed_in(read, placed.issue, placed.slot))
                .collect::<Result<_, _>>()?,
            headline_slug: slug_of(&article.headline),
            embargo_until: article.embargo_until_ms.and_then(|at| local_time::local_of(at, &time_zone)),
            time_zone,
            article,
        })
    })
}
