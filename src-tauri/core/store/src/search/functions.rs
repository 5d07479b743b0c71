//! The SQL functions that the search triggers and the migrations call.

use super::split::cjk_split;
use crate::table::{article::page_keys_json, columns::id_list};
use model::Document;
use rusqlite::{Connection, functions::FunctionFlags};

/// Makes the functions known to a connection. Innocuous: with an untrusted schema, triggers may call no others.
pub(crate) fn register(conn: &Connection) -> rusqlite::Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("cjk_split", 1, flags, |context| {
        Ok(context.get_raw(0).as_str_or_null().ok().flatten().map(cjk_split))
    })?;
    conn.create_scalar_function("document_text", 1, flags, |context| {
        let body = context.get_raw(0).as_str_or_null().ok().flatten().unwrap_or_default();
        // A body that can't be read is told of where it is read; here it is only not found.
        Ok(serde_json::from_str::<Document>(body).map(|body| body.text()).unwrap_or_default())
    })?;
    conn.create_scalar_function("document_pictures", 1, flags, |context| {
        let body = context.get_raw(0).as_str_or_null().ok().flatten().unwrap_or_default();
        // Most bodies show none, which is seen without reading them.
        let document = body.contains("\"illustration\"").then(|| serde_json::from_str::<Document>(body).ok());
        let pictures = document.flatten().map(|document| document.pictures()).unwrap_or_default();
        Ok(id_list(pictures.into_iter().map(|picture| picture.0)))
    })?;
    conn.create_scalar_function("page_keys", 3, flags, |context| {
        let text = |at: usize| context.get_raw(at).as_str_or_null().ok().flatten().unwrap_or_default();
        Ok(page_keys_json(text(0), text(1), text(2)))
    })
}
