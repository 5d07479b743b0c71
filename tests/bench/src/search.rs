//! Search in the large library against FTS5 alone: the window's call for the first page of a list, with its counts, cards
//! and marked pieces, beside the shortest SQL that gives the same page's row numbers with the same search table.

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
/// Unranked, the last changed first: what the product shows where a great many are found.
const LAST_CHANGED: &str = "SELECT search_row FROM article INDEXED BY article_by_change \
     WHERE search_row IN (SELECT rowid FROM article_search WHERE article_search MATCH ?1) \
     ORDER BY version DESC, id DESC LIMIT ?2";
/// Some that match, in no order that means anything, which FTS5 gives without reading the rest: not the same answer, and told of for
/// that reason beside the bar.
const ANY: &str =
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
    let (mut ours, mut theirs, mut least, mut rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (kind, search) in kinds() {
        let (mut our, mut their) = (Vec::new(), Vec::new());
        let searches: Vec<Search> = (0..OF_A_KIND).map(search).collect();
        for round in 0..=ROUNDS {
            for search in &searches {
                let took = each(&desk, &bare, search)?;
                if round > 0 {
                    our.push(took.product_ms);
                    their.push(took.bare_ms);
                    least.push(took.any_ms);
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
    let any = format!("{:.2} times", slow / share(&mut least, 0.95));
    rows.push(Row::told("… of FTS5 alone, giving any that match where it ranks none", any));
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

/// How long one search takes, in milliseconds.
struct Took {
    product_ms: f64,
    /// The same page's row numbers, from FTS5.
    bare_ms: f64,
    /// As many row numbers, but any where the product ranks none.
    any_ms: f64,
}

/// All must find as many.
fn each(desk: &Desk, bare: &Connection, search: &Search) -> Result<Took> {
    let request = json!({
        "text": search.typed, "status": null, "unused": false, "issue": null, "limit": PAGE, "offset": 0
    });
    let start = Instant::now();
    let answer = contract::answer(desk, "articles", request)?;
    let sent = answer.to_string();
    let product_ms = milliseconds(start);
    let found = answer["articles"].as_array().map_or(0, Vec::len);
    ensure!(found > 0 && !sent.is_empty(), "“{}” finds nothing", search.typed);

    let query = |sql: &str| -> Result<f64> {
        let start = Instant::now();
        let mut query = bare.prepare_cached(sql)?;
        let numbers = query.query_map((&search.written, PAGE as i64), |row| row.get::<_, i64>(0))?;
        let numbers = numbers.collect::<Result<Vec<_>, _>>()?;
        let took = milliseconds(start);
        ensure!(numbers.len() == found, "“{}” finds {found}, FTS5 {}", search.typed, numbers.len());
        Ok(took)
    };
    let is_ranked = answer["more"] == false;
    let bare_ms = query(if is_ranked { RANKED } else { LAST_CHANGED })?;
    let any_ms = if is_ranked { bare_ms } else { query(ANY)? };
    Ok(Took { product_ms, bare_ms, any_ms })
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
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
