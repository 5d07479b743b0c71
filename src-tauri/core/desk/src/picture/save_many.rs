use crate::contract::{IllustrationsSave, MoneyTyped, Nothing, SharedField};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};
use model::contributor::listed;
use model::{Illustration, Money};

/// Gives several illustrations the same values in some of their fields, in one step.
///
/// # Errors
/// `illustration.not_found`, `rights.not_money`; then nothing is changed.
pub fn save_many(desk: &Desk, wanted: IllustrationsSave) -> Result<Nothing, DeskError> {
    let fee = wanted.changes.iter().find_map(|change| match change {
        SharedField::Fee(text) if !text.trim().is_empty() => Some(text.clone()),
        _ => None,
    });
    let fee = fee.map(|text| money(desk, MoneyTyped { text })).transpose()?;
    let is_credit = |change: &SharedField| {
        use SharedField::{By, ForWhom, Line, Role, Via};
        matches!(change, Role(_) | By(_) | ForWhom(_) | Via(_) | Line(_))
    };
    let verb = if wanted.changes.iter().all(is_credit) { "Credit" } else { "Edit" };
    let label = match &wanted.illustrations[..] {
        [one] => {
            let name = desk.read(|read| Ok(read.illustration(*one)?.file.title()))?;
            format!("{verb} {}", quoted(&name))
        }
        many => format!("{verb} {}", counted(many.len(), "picture")),
    };
    desk.step(label, |write| {
        for id in &wanted.illustrations {
            let mut illustration = write.illustration(*id)?;
            for change in wanted.changes.iter().cloned() {
                apply(&mut illustration, change, fee.as_ref());
            }
            write.update_illustration(illustration.version, &illustration)?;
        }
        Ok(Nothing {})
    })
}

/// A sum of money, read as an editor wrote it.
///
/// # Errors
/// `rights.not_money`
pub fn money(_: &Desk, typed: MoneyTyped) -> Result<Money, DeskError> {
    typed.text.parse().map_err(DeskError::NotMoney)
}

fn apply(illustration: &mut Illustration, change: SharedField, fee: Option<&Money>) {
    let Illustration { credit, rights, .. } = illustration;
    match change {
        SharedField::Role(role) => credit.role = role,
        SharedField::By(names) => credit.by = listed(&names),
        SharedField::ForWhom(whom) => credit.for_whom = whom,
        SharedField::Via(agency) => credit.via = agency,
        SharedField::Line(line) => credit.line = line,
        SharedField::Category(category) => rights.category = category,
        SharedField::Licence(licence) => rights.licence = licence,
        SharedField::Holder(holder) => rights.holder = holder,
        SharedField::ValidFrom(day) => rights.valid_from = day,
        SharedField::ValidUntil(day) => rights.valid_until = day,
        SharedField::Uses(uses) => rights.uses = uses,
        SharedField::Media(media) => rights.media = media,
        SharedField::Fee(_) => rights.fee = fee.cloned(),
    }
}
