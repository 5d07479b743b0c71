use crate::contract::{PublicationSave, Saved};
use crate::{Desk, DeskError};
use chrono_tz::Tz;
use model::Publication;

/// Changes the publication.
///
/// # Errors
/// `publication.no_name`, `publication.not_a_time_zone`, `publication.not_a_pattern`, `publication.stale_version`.
pub fn save_publication(desk: &Desk, save: PublicationSave) -> Result<Saved, DeskError> {
    check_publication(&save.name, &save.time_zone)?;
    let credit_patterns = super::patterns::read(&save.credit_patterns)?;
    desk.step("Change the publication", |write| {
        let before = write.publication()?;
        let after = Publication {
            id: before.id,
            version: before.version,
            name: save.name.trim().to_owned(),
            language: save.language,
            time_zone: save.time_zone,
            postal_address: save.postal_address.trim().to_owned(),
            credit_patterns: credit_patterns.clone(),
        };
        if after == before && save.base == before.version {
            return Ok(Saved { version: before.version });
        }
        Ok(Saved { version: write.update_publication(save.base, &after)? })
    })
}

/// Whether a publication can be called so, and lives in a time zone that there is.
pub(crate) fn check_publication(name: &str, time_zone: &str) -> Result<(), DeskError> {
    if name.trim().is_empty() {
        return Err(DeskError::NoName);
    }
    if time_zone.parse::<Tz>().is_err() {
        return Err(DeskError::NotATimeZone(time_zone.to_owned()));
    }
    Ok(())
}
