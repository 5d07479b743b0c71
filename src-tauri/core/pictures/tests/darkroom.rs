//! Pictures are developed in processes of their own, and what ends one of these ends nothing else.
#![cfg(unix)]

mod made;

use made::beside::{Beside, Script};
use pasteup_pictures::{Cut, Darkroom, PictureError};
use std::time::{Duration, Instant};

const LONG: Duration = Duration::from_secs(60);

fn code<T: std::fmt::Debug>(result: Result<T, PictureError>) -> &'static str {
    result.expect_err("it is refused").code()
}

#[test]
fn a_picture_is_the_same_whether_it_is_read_here_or_beside() {
    let (here, program) = (Darkroom::here(), Beside::new());
    let beside = program.darkroom(LONG, LONG);
    for (ending, bytes) in made::each(400, 240) {
        let inspected = here.inspect(&bytes, "a/ferry").expect(ending);
        assert_eq!(beside.inspect(&bytes, "a/ferry").expect(ending), inspected);
        assert_eq!(beside.metadata(&bytes, &inspected.file).expect(ending), inspected.said);
        let cuts = [Cut::whole(100), Cut::whole(400), Cut::whole(10)];
        let made = here.make(&bytes, &inspected.file, &cuts).expect(ending);
        assert!(beside.make(&bytes, &inspected.file, &cuts).expect(ending) == made, "{ending}");
    }
    for bytes in
        [b"".as_slice(), b"no picture", &made::png(40, 24)[..60], b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"]
    {
        let (here, beside) = (here.inspect(bytes, "a"), beside.inspect(bytes, "a"));
        let (here, beside) = (here.expect_err("refused"), beside.expect_err("refused"));
        assert_eq!((beside.code(), beside.to_string()), (here.code(), here.to_string()));
    }
    assert_eq!(program.started().len(), 1, "the one was kept for all of them");
}

#[test]
fn at_most_two_processes_work_at_any_time() {
    let program = Beside::new();
    let beside = program.darkroom(LONG, LONG);
    let bytes = made::jpeg_of(&made::photograph(1200, 800), 90);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| beside.inspect(&bytes, "a").expect("a picture"));
        }
    });
    assert!((1..=2).contains(&program.started().len()), "{:?}", program.started());
}

#[test]
fn a_process_that_has_nothing_to_do_is_ended() {
    let program = Beside::new();
    let beside = program.darkroom(LONG, Duration::from_millis(50));
    beside.inspect(&made::png(4, 4), "a").expect("a picture");
    program.wait_until_ended();
    beside.inspect(&made::png(4, 4), "a").expect("another is started");
    assert_eq!(program.started().len(), 2);
}

#[test]
fn no_process_outlives_its_darkroom() {
    let program = Beside::new();
    let beside = program.darkroom(LONG, LONG);
    beside.inspect(&made::png(4, 4), "a").expect("a picture");
    assert_eq!(program.running(), 1);
    drop(beside);
    program.wait_until_ended();
}

#[test]
fn what_ends_the_program_is_refused_by_name_and_the_next_picture_is_read() {
    for (what, ends) in [
        ("exits", "exit 3"),
        ("aborts", "kill -ABRT $$"),
        ("is killed", "head -c 20 >/dev/null; kill -KILL $$"),
        ("says what is no answer", "echo What is that?; sleep 0.1"),
        (
            "breaks off its answer",
            r"printf '\377\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000{'",
        ),
        (
            "claims an answer that would fill the machine",
            r"printf '\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377'",
        ),
    ] {
        let program = Beside::after_first(ends);
        let beside = program.darkroom(LONG, LONG);
        let error = beside.inspect(&made::jpeg(400, 240), "album/storm.jpg").expect_err(what);
        assert_eq!(error.code(), "picture.decoder_stopped", "{what}");
        assert!(error.to_string().contains("“album/storm.jpg”"), "{error}");
        beside.inspect(&made::jpeg(400, 240), "storm.jpg").expect(what);
        assert_eq!(program.started().len(), 2, "{what}");
    }
}

#[test]
fn a_picture_that_never_comes_to_an_end_is_given_up() {
    for hangs in ["exec sleep 600", "cat >/dev/null; exec sleep 600"] {
        let program = Beside::after_first(hangs);
        let beside = program.darkroom(Duration::from_millis(300), LONG);
        let begun = Instant::now();
        // More than a pipe holds, so that it hangs while it is spoken to as well.
        let file = made::file_of(model::PictureFormat::Jpeg);
        assert_eq!(code(beside.metadata(&[0; 1 << 20], &file)), "picture.decoder_stopped");
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert_eq!(program.running(), 0);
        let patient = program.darkroom(LONG, LONG);
        patient.inspect(&made::png(4, 4), "a").expect("the next is read");
    }
}

#[test]
fn a_process_that_somebody_ended_while_it_was_idle_costs_no_picture() {
    let program = Beside::new();
    let beside = program.darkroom(LONG, LONG);
    beside.inspect(&made::png(4, 4), "a").expect("a picture");
    program.kill();
    beside.inspect(&made::png(4, 4), "a").expect("another is started");
    assert_eq!(program.started().len(), 2);
}

#[test]
fn a_program_that_is_not_there_is_said_so() {
    let beside = Darkroom::beside("/nowhere/pasteup".into());
    assert_eq!(code(beside.inspect(&made::png(4, 4), "a")), "picture.cannot_start");
}

#[test]
fn a_program_that_was_not_asked_to_does_not_serve() {
    let script = Script::new("exec \"$PROGRAM\"");
    let ended = std::process::Command::new(script.path()).status().expect("it runs");
    assert!(ended.success(), "it came to its end without waiting for anything");
}
