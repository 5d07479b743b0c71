use crate::contract::{ArticleCard, ArticleList, ArticleQuery, StatusCount};
use crate::picture::Cards;
use crate::{Desk, DeskError, words};
use model::document::Length;
use std::collections::HashSet;
use store::ArticleFilter;

/// A page of articles.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: ArticleQuery) -> Result<ArticleList, DeskError> {
    desk.read(|read| {
        let cards = Cards::of(desk, read)?;
        let (now_ms, time_zone) = (desk.now_ms(), read.publication()?.time_zone);
        let on_board: HashSet<_> = match query.issue {
            Some(issue) => {
                read.board(issue)?.into_iter().filter_map(|(slot, _)| slot.content.article()).collect()
            }
            None => HashSet::new(),
        };
        let page = read.articles(&ArticleFilter {
            text: query.text,
            status: query.status,
            unused: query.unused,
            ids: None,
            limit: query.limit,
            offset: query.offset,
        })?;
        let articles = page
            .rows
            .into_iter()
            .map(|row| {
                Ok(ArticleCard {
                    article: row.id,
                    kicker: row.kicker,
                    headline: row.headline,
                    dek: row.dek,
                    status: row.status,
                    language: row.language,
                    length: Length { words: row.words, minutes: row.minutes },
                    picture: row.picture.map(|id| cards.card(read, id)).transpose()?,
                    in_issue: on_board.contains(&row.id),
                    embargo_text: row
                        .embargo_until_ms
                        .filter(|until_ms| *until_ms > now_ms)
                        .map(|until_ms| words::moment(until_ms, &time_zone)),
                    changed_at_ms: row.changed_at_ms,
                })
            })
            .collect::<Result<_, DeskError>>()?;
        let counts =
            page.by_status.iter().map(|row| StatusCount { status: row.status, count: row.count }).collect();
        Ok(ArticleList { total: page.total, counts, articles })
    })
}
