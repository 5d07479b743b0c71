//! The contract in TypeScript, for the window.

use super::calls::{CALLS, Kind};
use super::{Event, Failure};
use model::{Block, ListItem};
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// The types that the calls speak of, each with its declaration.
pub struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        Types { config: Config::new().with_large_int("number"), declared: BTreeMap::new() }
    }

    pub(super) fn name_of<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                return;
            }
            let doc = T::docs().unwrap_or_default();
            self.declared.insert(name, format!("{doc}export {}", T::decl(&self.config)));
            T::visit_dependencies(self);
        }
        // A list or an option has no declaration; what it holds has one. Its dependencies are not asked for:
        // they are those of what it holds, and would go round in circles.
        T::visit_generics(self);
    }
}

/// The whole of `ui/src/backend/contract.ts`.
pub fn contract() -> String {
    let mut types = Types::new();
    let mut calls = String::new();
    let mut reads = String::new();
    for call in CALLS {
        let (takes, gives) = ((call.takes)(&mut types), (call.gives)(&mut types));
        writeln!(calls, "  /** {} */\n  {}: {{ takes: {takes}; gives: {gives} }};", call.doc, call.name)
            .expect("a string takes what is written");
        if !call.reads.is_empty() {
            let kinds: Vec<String> = call.reads.iter().map(|kind| kind_literal(*kind)).collect();
            writeln!(reads, "  {}: [{}],", call.name, kinds.join(", "))
                .expect("a string takes what is written");
        }
    }
    types.visit::<Event>();
    types.visit::<Failure>();
    // Named inside hand-written type literals, where no visit comes by.
    types.visit::<Block>();
    types.visit::<ListItem>();
    let declared: Vec<String> = types.declared.into_values().collect();
    format!(
        "// Made from the core's contract by `make contract`; not edited by hand.\n\n\
         /** Every call, with what it takes and what it gives. */\n\
         export interface Calls {{\n{calls}}}\n\n\
         /** What each read is made of: it is stale when a change names one of these kinds. */\n\
         export const READS = {{\n{reads}}} as const satisfies Partial<Record<keyof Calls, readonly Kind[]>>;\n\n\
         {}\n",
        declared.join("\n\n")
    )
}

fn kind_literal(kind: Kind) -> String {
    serde_json::to_string(&kind).expect("a word is JSON")
}
