//! A program that does nothing but develop pictures, for the tests of that.

fn main() {
    pasteup_pictures::serve_if_asked();
}
