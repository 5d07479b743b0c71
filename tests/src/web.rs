//! A server on this machine that serves what a test puts there.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

type Pages = Arc<Mutex<HashMap<String, Page>>>;

#[derive(Clone)]
enum Page {
    Document {
        content_type: String,
        body: String,
    },
    /// It is elsewhere.
    Moved {
        to: String,
    },
}

/// Serves pages by path; asks for others are answered 404. What was asked for is remembered, with its head.
#[derive(Clone)]
pub struct Web {
    /// Its address, without a slash at the end.
    pub address: String,
    pages: Pages,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Default for Web {
    fn default() -> Self {
        Self::new()
    }
}

impl Web {
    /// A server without a page.
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        let web = Web { address, pages: Pages::default(), asked: Arc::default() };
        let served = web.clone();
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let (mut head, mut byte) = (Vec::new(), [0]);
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                    head.push(byte[0]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                // A client that hung up needs no answer.
                let _ = stream.write_all(served.answer(&head).as_bytes());
            }
        });
        web
    }

    /// Puts a page at a path. Its tag is its length: a page that grows has changed.
    pub fn put(&self, path: &str, content_type: &str, body: impl Into<String>) {
        self.insert(path, Page::Document { content_type: content_type.to_owned(), body: body.into() });
    }

    /// Sends who asks for a path on to another address.
    pub fn send_on(&self, path: &str, to: &str) {
        self.insert(path, Page::Moved { to: to.to_owned() });
    }

    fn insert(&self, path: &str, page: Page) {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), page);
    }

    /// Takes a page away.
    pub fn take(&self, path: &str) {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).remove(path);
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The heads of the requests for a path, in order.
    pub fn asked(&self, path: &str) -> Vec<String> {
        let begin = format!("GET {path} ");
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|head| head.starts_with(&begin)).cloned().collect()
    }

    fn answer(&self, head: &str) -> String {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(head.to_owned());
        let path = head.split(' ').nth(1).unwrap_or_default();
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (content_type, body) = match pages.get(path) {
            Some(Page::Document { content_type, body }) => (content_type, body),
            Some(Page::Moved { to }) => {
                return format!(
                    "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                );
            }
            None => return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".into(),
        };
        let tag = format!("\"{}\"", body.len());
        if head.to_lowercase().contains(&format!("if-none-match: {tag}")) {
            return "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n".into();
        }
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nETag: {tag}\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            body.len()
        )
    }
}
