//! From a command to the desk's verbs and back.

mod article;
mod clipping;
mod contributor;
mod export;
mod feed;
mod history;
mod import;
mod issue;
mod library;
mod picture;
mod preflight;
mod revision;
mod wire;

use crate::answer::Answer;
use crate::arguments::{Arguments, Command};
use desk::{Desk, DeskError, Origin};

/// Does what was asked for.
///
/// # Errors
/// Whatever the desk refuses.
pub fn run(arguments: Arguments) -> Result<Answer, DeskError> {
    let folder = &arguments.library;
    match arguments.command {
        Command::Init { publication, language, time_zone, postal_address } => {
            library::init(folder, publication, language, time_zone, postal_address)
        }
        Command::Sample => library::sample(folder),
        command => on_desk(&Desk::open(folder, Origin::Cli)?, command),
    }
}

fn on_desk(desk: &Desk, command: Command) -> Result<Answer, DeskError> {
    match command {
        Command::Init { .. } | Command::Sample => unreachable!("made before any library is open"),
        Command::Import { paths, again } => import::all(desk, paths, again),
        Command::Articles { query, status, limit } => article::list(desk, query, status, limit),
        Command::Pictures { query, limit } => picture::list(desk, query, limit),
        Command::Contributors { query, csv } => contributor::list(desk, query, csv),
        Command::Contributor(command) => contributor::run(desk, command),
        Command::Check { issue } => preflight::check(desk, &issue),
        Command::Pass { issue, check, picture, reason } => {
            preflight::pass(desk, &issue, check, picture, reason)
        }
        Command::Freeze { issue } => preflight::freeze(desk, &issue),
        Command::Show { id } => library::show(desk, id),
        Command::Article(command) => article::run(desk, command),
        Command::Picture(command) => picture::run(desk, command),
        Command::Issue(command) => issue::run(desk, command),
        Command::Clip { address } => clipping::clip(desk, address),
        Command::Clippings { query, limit } => clipping::list(desk, query, limit),
        Command::Clipping(command) => clipping::run(desk, command),
        Command::Feed(command) => feed::run(desk, command),
        Command::Wire { list, command: None } => wire::list(desk, list),
        Command::Wire { command: Some(command), .. } => wire::run(desk, command),
        Command::Export { issue, format, platform, pictures_at, to } => {
            export::run(desk, &issue, format, desk::contract::MailTarget { platform, pictures_at }, &to)
        }
        Command::Undo => history::undo(desk),
        Command::Redo => history::redo(desk),
        Command::History { limit } => history::list(desk, limit),
        Command::Backup { to } => library::backup(desk, &to),
    }
}
