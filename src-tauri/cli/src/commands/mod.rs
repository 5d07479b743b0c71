//! From a command to the desk's verbs and back.

mod article;
mod export;
mod history;
mod import;
mod issue;
mod library;
mod picture;
mod revision;

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
        Command::Import { paths, again } => import::files(desk, paths, again),
        Command::Articles { query, status, limit } => article::list(desk, query, status, limit),
        Command::Pictures { query, limit } => picture::list(desk, query, limit),
        Command::Show { id } => library::show(desk, id),
        Command::Article(command) => article::run(desk, command),
        Command::Picture(command) => picture::run(desk, command),
        Command::Issue(command) => issue::run(desk, command),
        Command::Export { issue, format, platform, pictures_at, to } => {
            export::run(desk, &issue, format, desk::contract::MailTarget { platform, pictures_at }, &to)
        }
        Command::Undo => history::undo(desk),
        Command::Redo => history::redo(desk),
        Command::History { limit } => history::list(desk, limit),
        Command::Backup { to } => library::backup(desk, &to),
    }
}
