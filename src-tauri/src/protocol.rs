//! `desk:`, over which the web view reads thumbnails, pictures and mails.

use crate::open_desk::OpenDesk;
use desk::contract::Failure;
use desk::{Served, Shelf};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// A mail may show its own styles and pictures, and nothing else: no script runs in the preview, whatever a
/// story holds, and nothing is fetched from the network.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src desk: http://desk.localhost; sandbox allow-same-origin";

/// Answers one request, off the window's thread.
pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context.app_handle().state::<OpenDesk>().desk();
    tauri::async_runtime::spawn_blocking(move || {
        let served = desk.and_then(|desk| {
            let path = request.uri().path().trim_start_matches('/');
            desk.served(path).map_err(|error| error.failure())
        });
        responder.respond(match served {
            Ok(served) => found(served),
            Err(failure) => refused(&failure),
        });
    });
}

fn found(served: Served) -> Response<Vec<u8>> {
    let caching = match served.shelf {
        Shelf::Changes => "no-store",
        Shelf::NeverChanges => "max-age=31536000, immutable",
    };
    let response = Response::builder()
        .header(header::CONTENT_TYPE, served.media_type)
        .header(header::CACHE_CONTROL, caching)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CONTENT_SECURITY_POLICY, MAIL_CSP)
        .body(served.bytes);
    response.expect("the headers are constants")
}

fn refused(failure: &Failure) -> Response<Vec<u8>> {
    let response = Response::builder()
        .status(StatusCode::NOT_FOUND)
        .header(header::CONTENT_TYPE, "text/plain; charset=utf-8")
        .body(failure.message.clone().into_bytes());
    response.expect("the headers are constants")
}
