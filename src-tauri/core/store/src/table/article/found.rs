//! Articles in which words are found.

use super::list::{ArticleFilter, ArticlePage, ArticleRow, number, of_each_status, only};
use crate::{
    error::StoreError,
    read::Read,
    search::{ENOUGH, Narrowed},
    table::columns::id_at,
};
use model::{ArticleId, Status};

/// So many are sooner asked one by one for a tag than the search table is for all that have it.
const FEW: usize = 2_000;

/// So many rows tell about how many there are.
const SAMPLED: usize = 500;
/// Where a word stands in so many articles, so many of the last changed are first asked one by one whether it stands in them: with luck that
/// gives a page, and without it takes no longer than reading all that match off the search table.
const ASKED_FROM: usize = 40_000;
const ASKED: usize = 150;

/// An article in which the words are found.
struct Found {
    id: ArticleId,
    search_row: i64,
    /// How well it fits; the smaller the better, as FTS5 has it.
    rank: f64,
    status: Option<Status>,
    version: i64,
}

impl Read<'_> {
    /// The page where words are looked for: the best found first, or of very many the last changed.
    pub(super) fn articles_found(
        &self,
        mut narrowed: Narrowed,
        filter: &ArticleFilter,
    ) -> Result<ArticlePage, StoreError> {
        let about = self.matching_about(&narrowed)?;
        if about > FEW {
            narrowed.search_implied();
        }
        let mut ranked = self.ranked(&narrowed, about)?;
        let all_counted = ranked.is_some();
        if !all_counted && filter.status.is_some() {
            only(filter.status, &mut narrowed);
            ranked = self.ranked(&narrowed, about)?;
        }
        let Some(mut found) = ranked else {
            let limit = filter.limit.min(ENOUGH.saturating_sub(filter.offset));
            let rows = self.last_changed(&narrowed, about, (limit, filter.offset))?;
            return Ok(ArticlePage { total: ENOUGH, more: true, by_status: Vec::new(), rows });
        };
        let by_status = of_each_status(|status| {
            let count = found.iter().filter(|found| found.status == Some(status)).count();
            (all_counted && count > 0).then_some(count)
        });
        found.retain(|found| filter.status.is_none_or(|status| found.status == Some(status)));
        let order = |a: &Found, b: &Found| {
            a.rank.total_cmp(&b.rank).then(b.version.cmp(&a.version)).then(b.id.0.cmp(&a.id.0))
        };
        found.sort_unstable_by(order);
        let page = found.iter().skip(filter.offset).take(filter.limit);
        let rows = page.map(|found| self.article_row(found.search_row)).collect::<Result<_, _>>()?;
        Ok(ArticlePage { total: found.len(), more: false, by_status, rows })
    }

    /// How many are found, up to [`ENOUGH`].
    pub(super) fn count_found(&self, narrowed: &Narrowed) -> Result<usize, StoreError> {
        let mut query = self.conn.prepare_cached(&narrowed.sql(include_str!("count_found.sql")))?;
        narrowed.bind_to(&mut query, &[(":enough", number(ENOUGH))])?;
        let mut rows = query.raw_query();
        Ok(rows.next()?.map(|row| row.get::<_, i64>(0)).transpose()?.unwrap_or_default() as usize)
    }

    /// In how many rows the words stand: up to [`SAMPLED`] exactly, beyond that by estimate. The rows' numbers are random, so that
    /// the first of those that match lie as far into them as they are a share of all.
    fn matching_about(&self, narrowed: &Narrowed) -> Result<usize, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("sample.sql"))?;
        narrowed.bind_to(&mut query, &[(":sampled", number(SAMPLED))])?;
        let mut rows = query.raw_query();
        let Some(row) = rows.next()? else { return Ok(0) };
        let counted = row.get::<_, i64>(0)? as usize;
        if counted < SAMPLED {
            return Ok(counted);
        }
        let (went, of) = (row.get::<_, i64>(1)?, row.get::<_, i64>(2)?);
        Ok((counted as f64 * of as f64 / went.max(1) as f64) as usize)
    }

    /// All that are found, in no order; `None` where they are too many.
    fn ranked(&self, narrowed: &Narrowed, about: usize) -> Result<Option<Vec<Found>>, StoreError> {
        // The estimate is a twentieth off at most: beyond a quarter more, ranking isn't begun in vain.
        if narrowed.conditions.is_empty() && about > ENOUGH + ENOUGH / 4 {
            return Ok(None);
        }
        let mut query = self.conn.prepare_cached(&narrowed.sql(include_str!("ranked.sql")))?;
        narrowed.bind_to(&mut query, &[(":enough", number(ENOUGH))])?;
        let mut found = Vec::new();
        let mut rows = query.raw_query();
        while let Some(row) = rows.next()? {
            found.push(Found {
                id: id_at(row, "id")?,
                search_row: row.get(0)?,
                rank: row.get(1)?,
                // One that can't be read is told of where its article is.
                status: row.get_ref(2)?.as_str().ok().and_then(|status| status.parse().ok()),
                version: row.get(3)?,
            });
        }
        Ok((found.len() < ENOUGH).then_some(found))
    }

    /// A page of a great many that match, the last changed first.
    fn last_changed(
        &self,
        narrowed: &Narrowed,
        about: usize,
        (limit, offset): (usize, usize),
    ) -> Result<Vec<ArticleRow>, StoreError> {
        let ask = narrowed.is_one_word() && about >= ASKED_FROM;
        let mut left_to_ask = if ask { ASKED } else { 0 };
        let mut all = None;
        let mut matches = |row: i64| {
            if left_to_ask > 0 {
                left_to_ask -= 1;
                return self.is_matching(narrowed, row);
            }
            let all = match &all {
                Some(all) => all,
                None => all.insert(self.all_matching(narrowed)?),
            };
            Ok::<_, StoreError>(all.binary_search(&row).is_ok())
        };
        let mut query = self.conn.prepare_cached(&narrowed.sql(include_str!("page.sql")))?;
        narrowed.bind_to(&mut query, &[(":limit", number(usize::MAX)), (":offset", number(0))])?;
        let mut latest = query.raw_query();
        let (mut passed, mut page) = (0, Vec::new());
        while page.len() < limit
            && let Some(row) = latest.next()?
        {
            let search_row = row.get(0)?;
            if matches(search_row)? {
                passed += 1;
                if passed > offset {
                    page.push(self.article_row(search_row)?);
                }
            }
        }
        Ok(page)
    }

    fn is_matching(&self, narrowed: &Narrowed, row: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM article_search WHERE article_search MATCH ?1 AND rowid = ?2";
        Ok(self.conn.prepare_cached(SQL)?.exists((&narrowed.matching, row))?)
    }

    /// Every row that matches, in order, as the search table gives them.
    fn all_matching(&self, narrowed: &Narrowed) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT rowid FROM article_search WHERE article_search MATCH ?1";
        let mut query = self.conn.prepare_cached(SQL)?;
        let rows = query.query_map([&narrowed.matching], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Env, Library, NewPublication, Origin, Step};
    use model::query::{About, Query};
    use model::{Article, Language};
    use std::sync::Arc;
    use uuid::Uuid;

    #[test]
    fn asking_one_by_one_and_reading_all_give_one_page() {
        let place = tempfile::tempdir().expect("a folder");
        let publication = NewPublication {
            name: "The Weekly Proof".into(),
            language: Language::english(),
            time_zone: "Europe/Berlin".into(),
            postal_address: String::new(),
        };
        let env = Env { clock: Arc::new(|| 0), new_id: Arc::new(Uuid::nil) };
        let library = Library::create(&place.path().join("library"), publication, env).expect("made");
        let all = 2 * ASKED as u64;
        const STEP: u64 = 10;
        for from in (1..=all).step_by(STEP as usize) {
            let fill = library.transact(Step::new("Fill", Origin::Window), |write| {
                for n in from..from + STEP {
                    let headline = if n % 3 == 0 { "Ebb" } else { "Tide" };
                    // Neither the order of the search table nor its reverse.
                    let id = ArticleId(Uuid::from_u64_pair(7, n * 7_919 % 1_000_003));
                    let blank = Article::blank(id, Language::english(), 0);
                    write.insert_article(&Article { headline: headline.into(), ..blank })?;
                }
                Ok::<_, StoreError>(())
            });
            fill.expect("filled");
        }
        let filter = ArticleFilter { query: Query::parse("tide ", About::Articles), ..Default::default() };
        let pages = |about: usize, window| {
            let read = |read: &Read<'_>| read.last_changed(&read.narrowed(&filter)?, about, window);
            library.read(read).expect("read").into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        let whole = pages(0, (usize::MAX, 0));
        assert_eq!(whole.len() as u64, all - all / 3);
        assert_eq!(
            whole[0].0,
            Uuid::from_u64_pair(7, (all - 1) * 7_919 % 1_000_003),
            "of the last step the last"
        );
        for window in [(60, 0), (3, 98), (60, 90), (10, 195), (60, 500), (0, 0), (usize::MAX, 0)] {
            let (limit, offset) = window;
            let expected: Vec<_> = whole.iter().skip(offset).take(limit).copied().collect();
            assert_eq!(pages(0, window), expected, "{window:?}");
            assert_eq!(pages(ASKED_FROM, window), expected, "{window:?}");
        }
    }
}
