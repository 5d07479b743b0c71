//! What the name of a Markdown file says: site generators write `2024-05-01-night-ferry.md`.

use crate::dates::moment_of;
use crate::{Draft, Part};

/// Takes the day of publication and the slug from the name of a file with front matter, which gives none. A draft's day is
/// no day of publication.
pub(crate) fn named_after(name: &str, draft: &mut Draft) {
    let Some((day, slug)) = parted(name) else { return };
    if draft.status.is_some_and(|status| status != model::Status::Published) {
        return;
    }
    if draft.slug.is_empty() {
        draft.report.recognise(Part::Slug, slug);
        slug.clone_into(&mut draft.slug);
    }
    if draft.published_at_ms.is_none() {
        draft.report.recognise(Part::Published, day);
        draft.published_at_ms = moment_of(day);
    }
}

/// The day and the slug of a name such as `_posts/2024-05-01-night-ferry.md`.
fn parted(name: &str) -> Option<(&str, &str)> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (day, slug) = (stem.get(..10)?, stem.get(10..)?.strip_prefix('-')?);
    (moment_of(day).is_some() && !slug.is_empty()).then_some((day, slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_day_is_parted() {
        assert_eq!(parted("_posts/2024-05-01-night-ferry.md"), Some(("2024-05-01", "night-ferry")));
        for name in
            ["2024-05-01.md", "2024-05-01-.md", "2024-13-01-a.md", "night-ferry.md", "2024年5月1日-a.md", ""]
        {
            assert_eq!(parted(name), None, "{name}");
        }
    }
}
