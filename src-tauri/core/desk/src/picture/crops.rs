//! How a picture is cropped in each treatment, as the mail will show it.

use crate::Desk;
use crate::contract::CropView;
use model::{Illustration, PicturePlace, Treatment};

pub(super) fn crops(desk: &Desk, illustration: &Illustration) -> Vec<CropView> {
    let theme = desk.theme();
    let view = |title: &str, treatment, place: Option<PicturePlace>| {
        let Some(place) = place else {
            let text = "A brief prints no picture".to_owned();
            return CropView {
                title: title.into(),
                treatment,
                crop: None,
                is_drawn: false,
                ratio: None,
                text,
            };
        };
        let shown = theme.shown_part(illustration, place);
        let text = match (shown.is_drawn, shown.ratio) {
            (true, _) => "Drawn by hand".to_owned(),
            (false, Some(ratio)) if illustration.focal.is_some() => format!("{ratio} around the focal point"),
            (false, Some(ratio)) => format!("{ratio} around the middle"),
            (false, None) => "All of it".to_owned(),
        };
        CropView {
            title: title.into(),
            treatment,
            crop: Some(shown.part),
            is_drawn: shown.is_drawn,
            ratio: shown.ratio,
            text,
        }
    };
    vec![
        view("Lead", Treatment::Lead, Some(PicturePlace::Lead)),
        view("Standard", Treatment::Standard, Some(PicturePlace::Standard)),
        view("Brief", Treatment::Brief, None),
    ]
}
