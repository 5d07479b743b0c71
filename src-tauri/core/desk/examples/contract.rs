//! Prints the contract in TypeScript.

fn main() {
    print!("{}", pasteup_desk::contract::typescript::contract());
}
