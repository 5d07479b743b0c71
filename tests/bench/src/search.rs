//! Search in the large library against FTS5 alone: the window's call for the first page of a list, with its counts, cards
//! and marked pieces, beside the shortest SQL that gives the same page's row numbers from the same search table.

use crate::table::Row;
use crate::texts::{han, name};
use anyhow::{Result, ensure};
use desk::{Desk, Origin, contract};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use std::path::Path;
use std::time::Instant;

/// How many rows the window asks for at once.
const PAGE: usize = 60;
/// How many searches of each kind, each so many times after once that is not counted.
const OF_A_KIND: usize = 20;
const ROUNDS: usize = 3;

/// How many times as long as FTS5 alone.
const BAR_TIMES: f64 = 1.5;
/// When the first page is there.
const BAR_MS: f64 = 30.0;

/// Ranked with the weights of the product.
const RANKED: &str = "SELECT rowid FROM article_search WHERE article_search MATCH ?1 \
     AND rank MATCH 'bm25(10.0, 4.0, 5.0, 4.0, 4.0, 2.0, 1.0, 3.0, 2.0)' ORDER BY rank LIMIT ?2";
/// Unranked, the last ones first: where a great many are found.
const LAST: &str =
    "SELECT rowid FROM article_search WHERE article_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";

/// A search as an editor types it, and as someone who knows FTS5 writes it.
struct Search {
    typed: String,
    written: String,
}

/// Measures both in turn.
pub fn rows(library: &Path) -> Result<Vec<Row>> {
    let desk = Desk::open(library, Origin::Cli)?;
    let bare = Connection::open_with_flags(library.join("library.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let (mut ours, mut theirs, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for (kind, search) in kinds() {
        let (mut our, mut their) = (Vec::new(), Vec::new());
        let searches: Vec<Search> = (0..OF_A_KIND).map(search).collect();
        for round in 0..=ROUNDS {
            for search in &searches {
                let (ms, bare_ms) = both(&desk, &bare, search)?;
                if round > 0 {
                    our.push(ms);
                    their.push(bare_ms);
                }
            }
        }
        rows.push(Row::told(format!("search: {kind}"), in_words(&mut our, &mut their)));
        ours.append(&mut our);
        theirs.append(&mut their);
    }
    rows.push(Row::told("search, all of these", in_words(&mut ours, &mut theirs)));
    let (slow, bare_slow) = (share(&mut ours, 0.95), share(&mut theirs, 0.95));
    rows.push(Row::at_most("… 95 % of FTS5 alone", "times", slow / bare_slow, BAR_TIMES));
    rows.push(Row::at_most("… the first page is there, 95 %", "ms", slow, BAR_MS));
    Ok(rows)
}

type Kind = (&'static str, fn(usize) -> Search);

fn kinds() -> [Kind; 8] {
    [
        ("a word of most texts", |at| Search::word(&name(at / 2))),
        ("a word of some thousand texts", |at| Search::word(&name(60 + 8 * at))),
        ("a rare word", |at| Search::word(&name(2_000 + 900 * at))),
        ("two words", |at| Search::words(&name(at), &name(30 + 15 * at))),
        ("the beginning of a word", |at| {
            let begun: String = name(300 + 150 * at).chars().take(5).collect();
            Search { typed: begun.clone(), written: format!("\"{begun}\"*") }
        }),
        ("a Chinese word", |at| {
            let [one, other] = [han(at), han(at + 3)];
            Search { typed: format!("{one}{other}"), written: format!("\"{one}{other}\"") }
        }),
        ("a Chinese character", |at| Search {
            typed: han(2 * at).into(),
            written: format!("\"{}\"", han(2 * at)),
        }),
        ("a word with status: and tag:", |at| {
            let (word, tag) = (name(20 + 20 * at), ["ferry", "harbour", "winter", "clockmaker"][at % 4]);
            Search {
                typed: format!("{word} status:draft tag:{tag} "),
                written: format!("\"{word}\" AND tags : \"{tag}\""),
            }
        }),
    ]
}

impl Search {
    /// A space ends the last word, which otherwise may go on.
    fn word(word: &str) -> Search {
        Search { typed: format!("{word} "), written: format!("\"{word}\"") }
    }

    fn words(one: &str, other: &str) -> Search {
        Search { typed: format!("{one} {other} "), written: format!("\"{one}\" AND \"{other}\"") }
    }
}

/// How long the product takes and how long FTS5 alone, in milliseconds. Both must find as many.
fn both(desk: &Desk, bare: &Connection, search: &Search) -> Result<(f64, f64)> {
    let request = json!({
        "text": search.typed, "status": null, "unused": false, "issue": null, "limit": PAGE, "offset": 0
    });
    let start = Instant::now();
    let answer = contract::answer(desk, "articles", request)?;
    let sent = answer.to_string();
    let ours = start.elapsed();
    let found = answer["articles"].as_array().map_or(0, Vec::len);
    ensure!(found > 0 && !sent.is_empty(), "“{}” finds nothing", search.typed);

    let sql = if answer["more"] == true { LAST } else { RANKED };
    let start = Instant::now();
    let mut query = bare.prepare_cached(sql)?;
    let numbers = query.query_map((&search.written, PAGE as i64), |row| row.get::<_, i64>(0))?;
    let numbers = numbers.collect::<Result<Vec<_>, _>>()?;
    let theirs = start.elapsed();
    ensure!(numbers.len() == found, "“{}” finds {found}, FTS5 {}", search.typed, numbers.len());
    Ok((ours.as_secs_f64() * 1000.0, theirs.as_secs_f64() * 1000.0))
}

fn in_words(ours: &mut [f64], theirs: &mut [f64]) -> String {
    let [half, most] = [0.5, 0.95].map(|of| (share(ours, of), share(theirs, of)));
    format!("{:.1} / {:.1} ms, FTS5 {:.1} / {:.1} ms", half.0, most.0, half.1, most.1)
}

/// What so large a share of the values does not exceed.
fn share(values: &mut [f64], of: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * of) as usize]
}
