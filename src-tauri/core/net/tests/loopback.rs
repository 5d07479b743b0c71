//! The bounds of every request, against servers on this machine that misbehave.

use flate2::{Compression, write::GzEncoder};
use pasteup_net::{Fetch, LIMIT_BYTES, Net, NetError, Reply, Request};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Serves each connection by `answer`, which is handed the request's head; tells the heads. Ends with the test's process.
fn serve(answer: impl Fn(&str, TcpStream) + Send + 'static) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let (heads, seen): (Sender<String>, Receiver<String>) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let head = head_of(&stream);
            // A test that looks at no heads has let go of them.
            let _ = heads.send(head.clone());
            answer(&head, stream);
        }
    });
    (address, seen)
}

fn head_of(mut stream: &TcpStream) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn send(mut stream: TcpStream, head: &str, body: &[u8]) {
    // A client that has had enough hangs up.
    let _ = stream.write_all(format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n").as_bytes());
    let _ = stream.write_all(body);
}

fn net() -> Net {
    Net::hasty(Duration::ZERO, Duration::from_secs(5))
}

fn get(address: &str) -> Result<Reply, NetError> {
    net().get(&Request::typed(address).expect("an address"))
}

fn code(answer: Result<Reply, NetError>) -> &'static str {
    answer.expect_err("refused").code()
}

#[test]
fn a_document_comes_with_what_is_said_of_it_and_without_cookies() {
    let (address, heads) = serve(|_, stream| {
        let head =
            "200 OK\r\nContent-Type: text/HTML\r\nETag: \"7\"\r\nSet-Cookie: a=b\r\nLast-Modified: now";
        send(stream, head, b"hello");
    });
    let net = net();
    let request = Request::typed(&address).expect("an address");
    let reply = net.get(&request).expect("a reply");
    assert_eq!((reply.bytes.as_slice(), reply.content_type.as_str()), (&b"hello"[..], "text/html"));
    assert_eq!((reply.etag.as_str(), reply.last_modified.as_str()), ("\"7\"", "now"));
    net.get(&request).expect("a reply");
    for head in heads.iter().take(2) {
        let head = head.to_lowercase();
        assert!(head.contains("user-agent: pasteup/"), "{head}");
        assert!(!head.contains("cookie"), "{head}");
    }
}

#[test]
fn what_is_known_is_asked_for_only_where_it_changed() {
    let (address, heads) = serve(|_, stream| send(stream, "304 Not Modified", b""));
    let request = Request {
        etag: "\"7\"".into(),
        last_modified: "Fri, 27 Nov 2026 14:03:00 GMT".into(),
        ..Request::typed(&address).expect("an address")
    };
    assert!(net().get(&request).expect("a reply").unchanged);
    let head = heads.recv().expect("asked").to_lowercase();
    assert!(
        head.contains("if-none-match: \"7\"") && head.contains("if-modified-since: fri, 27 nov"),
        "{head}"
    );
}

#[test]
fn this_machine_is_refused_unless_it_was_typed() {
    let (address, heads) = serve(|_, stream| send(stream, "200 OK", b"secret"));
    let port = address.rsplit(':').next().expect("a port").to_owned();
    for host in ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"] {
        let request = Request::found(format!("http://{host}:{port}/"));
        assert_eq!(code(net().get(&request)), "net.private", "{host}");
    }
    let other = Request { typed_host: "127.0.0.1:9".into(), ..Request::found(address.as_str()) };
    assert_eq!(code(net().get(&other)), "net.private");
    assert!(heads.try_recv().is_err(), "nothing was asked for");
    assert_eq!(get(&address).expect("typed").bytes, b"secret");
}

#[test]
fn a_redirect_is_followed_five_times_and_never_off_the_web_or_to_a_host_that_nobody_typed() {
    let (inside, heads) = serve(|_, stream| send(stream, "200 OK", b"secret"));
    let (address, _) = serve(move |head, stream| {
        let path = head.split(' ').nth(1).unwrap_or_default();
        let to = match path {
            "/5" | "/4" | "/3" | "/2" | "/1" => {
                format!("/{}", path[1..].parse::<u8>().expect("a number") - 1)
            }
            "/0" => return send(stream, "200 OK", b"here"),
            "/loop" => "/loop".into(),
            "/file" => "file:///etc/passwd".into(),
            "/script" => "javascript:alert(1)".into(),
            "/nowhere" => return send(stream, "302 Found", b""),
            _ => inside.clone(),
        };
        send(stream, &format!("302 Found\r\nLocation: {to}"), b"");
    });
    let at = |path: &str| get(&format!("{address}{path}"));
    let reply = at("/5").expect("five are followed");
    assert_eq!((reply.bytes.as_slice(), reply.address), (&b"here"[..], format!("{address}/0")));
    assert_eq!(code(at("/loop")), "net.too_many_redirects");
    assert_eq!(code(at("/file")), "net.bad_redirect");
    assert_eq!(code(at("/script")), "net.bad_redirect");
    assert_eq!(code(at("/inside")), "net.private");
    assert!(heads.try_recv().is_err(), "the other server was not asked");
}

#[test]
fn a_name_that_leads_to_this_machine_is_refused_at_once_and_behind_a_redirect_unless_it_was_typed() {
    let (inside, heads) = serve(|_, stream| send(stream, "200 OK", b"secret"));
    let inside: SocketAddr = inside.trim_start_matches("http://").parse().expect("an address");
    let (outside, _) =
        serve(|_, stream| send(stream, "302 Found\r\nLocation: http://rebound.example/status", b""));
    let outside: SocketAddr = outside.trim_start_matches("http://").parse().expect("an address");
    let net = || {
        let look_up = move |host: &str, _: u16| match host {
            "typed.example" => vec![outside],
            "rebound.example" => vec![inside],
            _ => Vec::new(),
        };
        net().looking_up(Arc::new(look_up))
    };
    let typed = |address: &str| net().get(&Request::typed(address).expect("an address"));
    assert_eq!(code(net().get(&Request::found("http://rebound.example/"))), "net.private");
    assert_eq!(code(typed("http://typed.example/feed")), "net.private", "what it leads on to nobody typed");
    assert_eq!(code(typed("http://nowhere.example/")), "net.no_such_host");
    assert!(heads.try_recv().is_err(), "nothing was asked for");
    assert_eq!(typed("http://rebound.example/").expect("typed").bytes, b"secret");
}

#[test]
fn more_than_ten_mebibytes_are_not_taken_packed_or_not() {
    let (endless, _) = serve(|_, mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        while stream.write_all(&[b'a'; 65536]).is_ok() {}
    });
    assert_eq!(code(get(&endless)), "net.too_large");
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0; 1 << 20];
    for _ in 0..(LIMIT_BYTES >> 20) + 30 {
        packer.write_all(&zeros).expect("packed");
    }
    let bomb = packer.finish().expect("packed");
    assert!(bomb.len() < 100_000);
    let (address, _) = serve(move |_, stream| {
        send(stream, &format!("200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}", bomb.len()), &bomb);
    });
    assert_eq!(code(get(&address)), "net.too_large");
}

#[test]
fn a_server_that_drips_is_left_in_time() {
    let (address, _) = serve(|_, mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        // Drips as long as somebody listens; the channel that never hears anything is the clock.
        let (_never, drip) = channel::<()>();
        while stream.write_all(b"a").is_ok() {
            let _ = drip.recv_timeout(Duration::from_millis(50));
        }
    });
    let (silent, _) = serve(|_, stream| {
        let (_never, wait) = channel::<()>();
        let _ = wait.recv_timeout(Duration::from_secs(10));
        drop(stream);
    });
    for address in [address, silent] {
        let began = Instant::now();
        let hasty = Net::hasty(Duration::ZERO, Duration::from_millis(700));
        assert_eq!(code(hasty.get(&Request::typed(&address).expect("an address"))), "net.too_slow");
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    }
}

#[test]
fn an_answer_that_breaks_off_or_is_none_is_no_document() {
    let (short, _) = serve(|_, stream| send(stream, "200 OK\r\nContent-Length: 100", b"too short"));
    assert_eq!(code(get(&short)), "net.broken");
    let (noise, _) = serve(|_, mut stream| {
        let _ = stream.write_all(b"\x00\x01 this is no HTTP\r\n\r\n");
    });
    assert_eq!(code(get(&noise)), "net.broken");
    let (packed, _) = serve(|_, stream| send(stream, "200 OK\r\nContent-Encoding: gzip", b"no gzip at all"));
    assert_eq!(code(get(&packed)), "net.broken");
}

#[test]
fn a_server_without_tls_behind_an_https_address_is_not_trusted() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("https://{}", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            send(stream, "400 Bad Request", b"");
        }
    });
    assert_eq!(code(get(&address)), "net.untrusted");
}

#[test]
fn who_asks_to_be_left_alone_is_left_alone() {
    let (address, heads) = serve(|_, stream| send(stream, "429 Too Many\r\nRetry-After: 120", b""));
    let net = net();
    let request = Request::typed(&address).expect("an address");
    let refused = net.get(&request).expect_err("too many");
    assert!(matches!(refused, NetError::Status { status: 429, not_before_ms: Some(_), .. }), "{refused:?}");
    assert_eq!(code(net.get(&request)), "net.wait");
    assert_eq!(heads.try_iter().count(), 1, "asked once");
}

#[test]
fn there_is_a_pause_between_two_requests_to_one_server() {
    let (address, _) = serve(|_, stream| send(stream, "200 OK", b""));
    let net = Net::hasty(Duration::from_millis(300), Duration::from_secs(5));
    let request = Request::typed(&address).expect("an address");
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| net.get(&request).expect("a reply"));
        }
    });
    assert!(began.elapsed() >= Duration::from_millis(600), "{:?}", began.elapsed());
}

#[test]
fn what_is_no_web_address_is_not_asked_for() {
    for address in
        ["", "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/html,a", "kiln"]
    {
        assert_eq!(code(net().get(&Request::found(address))), "net.not_an_address", "{address}");
    }
}
