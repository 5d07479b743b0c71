//! The contract in TypeScript is the one in Rust.

use std::fs;

#[test]
fn the_windows_copy_of_the_contract_is_up_to_date() {
    let committed =
        fs::read_to_string(tests::root().join("ui/src/backend/contract.ts")).expect("it is there");
    let current = desk::contract::typescript::contract();
    assert!(committed == current, "ui/src/backend/contract.ts is not up to date: run `make contract`");
}

#[test]
fn a_call_that_is_not_in_the_list_is_refused() {
    let library = tests::library::TestLibrary::new();
    let call = |name: &str, body| desk::contract::answer(&library.desk, name, body);
    let code =
        |reply: Result<serde_json::Value, desk::DeskError>| reply.expect_err("refused").code().to_owned();
    assert_eq!(code(call("drop_library", serde_json::json!({}))), "call.unknown");
    for body in [
        serde_json::json!(null),
        serde_json::json!([]),
        serde_json::json!({"article": 7}),
        serde_json::json!({"article": "../../etc/passwd"}),
        serde_json::json!({"article": "x".repeat(1_000_000)}),
    ] {
        assert_eq!(code(call("article", body)), "call.malformed");
    }
    assert!(call("articles", serde_json::json!({"text": "", "status": null, "unused": false, "issue": null, "limit": 5, "offset": 0})).is_ok());
}
