use crate::contract::{ArticleCard, ArticleList, ArticleQuery, Found, FoundPiece, StatusCount, Stretch};
use crate::picture::Cards;
use crate::{Desk, DeskError, words};
use model::document::Length;
use model::query::{About, Field, Hit, Query, hits, snippet};
use std::collections::HashSet;
use store::{ArticleFilter, ArticleRow, Read};

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
        let sought = Query::parse(&query.text, About::Articles);
        let page = read.articles(&ArticleFilter {
            query: sought.clone(),
            calendar: desk.calendar(read)?,
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
                let found = found(read, &row, &sought)?;
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
                    found,
                })
            })
            .collect::<Result<_, DeskError>>()?;
        let counts =
            page.by_status.iter().map(|row| StatusCount { status: row.status, count: row.count }).collect();
        Ok(ArticleList { total: page.total, more: page.more, counts, articles })
    })
}

/// Where the words that are looked for stand in an article.
fn found(read: &Read<'_>, row: &ArticleRow, sought: &Query) -> Result<Option<Found>, DeskError> {
    if !sought.has_words() {
        return Ok(None);
    }
    let stretches = |hits: Vec<Hit>| -> Vec<Stretch> {
        hits.into_iter().map(|hit| Stretch { from: hit.start, to: hit.end }).collect()
    };
    let body = read.article_text(row.id)?;
    let piece = snippet(&body, sought, Some(Field::Body));
    Ok(Some(Found {
        headline: stretches(hits(&row.headline, sought, Some(Field::Headline))),
        dek: stretches(hits(&row.dek, sought, Some(Field::Dek))),
        body: piece.map(|piece| FoundPiece { text: piece.text, hits: stretches(piece.hits) }),
    }))
}
