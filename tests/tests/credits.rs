//! A credit that can't fall off, whatever is done to what stands in an issue.

use desk::contract::*;
use model::*;
use proptest::prelude::*;
use tests::library::{TestLibrary, text_of};

fn credited(by: &str) -> Credit {
    Credit { role: Some(Role::Illustration), by: vec![by.into()], ..Credit::default() }
}

fn staff() -> Rights {
    Rights { category: Some(RightsCategory::Staff), ..Rights::default() }
}

fn checks(library: &TestLibrary, issue: IssueId) -> Vec<String> {
    let found = desk::preflight::run(&library.desk, IssueRef { issue }).expect("it runs").findings;
    found.into_iter().map(|finding| finding.check).collect()
}

fn alone(illustration: IllustrationId) -> NewSlot {
    NewSlot::Picture { illustration }
}

/// Something an editor does to what stands in an issue; the numbers pick and say.
#[derive(Clone, Debug)]
enum Edit {
    Caption(usize, String),
    Alt(usize, String),
    Crop(usize, Treatment, Option<(u32, u32, u32, u32)>),
    Focal(usize, u32, u32),
    Credit(usize, usize),
    Treat(usize, Treatment),
    Override(usize, Option<String>, Option<String>, bool),
    Export,
    Freeze,
    Undo,
    Redo,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let n = 0usize..4;
    let text = prop_oneof![Just(String::new()), "[a-z<&\"]{1,12}", Just("插图：林岚".to_owned())];
    let treatment = prop::sample::select(vec![Treatment::Lead, Treatment::Standard, Treatment::Brief]);
    let crop = prop::option::of((0u32..400, 0u32..300, 1u32..600, 1u32..500));
    let edit = prop_oneof![
        (n.clone(), text.clone()).prop_map(|(n, text)| Edit::Caption(n, text)),
        (n.clone(), text.clone()).prop_map(|(n, text)| Edit::Alt(n, text)),
        (n.clone(), treatment.clone(), crop).prop_map(|(n, treatment, crop)| Edit::Crop(n, treatment, crop)),
        (n.clone(), 0u32..3000, 0u32..3000).prop_map(|(n, x, y)| Edit::Focal(n, x, y)),
        (n.clone(), 0usize..6).prop_map(|(n, which)| Edit::Credit(n, which)),
        (n.clone(), treatment).prop_map(|(n, treatment)| Edit::Treat(n, treatment)),
        (n, prop::option::of(text.clone()), prop::option::of(text), any::<bool>())
            .prop_map(|(n, alt, caption, crop)| Edit::Override(n, alt, caption, crop)),
        Just(Edit::Export),
        Just(Edit::Freeze),
        Just(Edit::Undo),
        Just(Edit::Redo),
    ];
    prop::collection::vec(edit, 1..12)
}

/// An issue with a picture in each of the ways in which it can run.
struct Made {
    library: TestLibrary,
    issue: IssueId,
    pictures: Vec<IllustrationId>,
    slots: Vec<SlotId>,
    /// How many steps it took to make.
    steps: usize,
}

fn steps(library: &TestLibrary) -> usize {
    let history = desk::history::list(&library.desk, HistoryQuery { limit: 1000 }).expect("a history");
    history.iter().filter(|step| !step.undone).count()
}

fn made() -> Made {
    let library = TestLibrary::new();
    let issue = library.issue();
    let pictures: Vec<IllustrationId> = ["night-bus.jpg", "kiln.gif", "harbour-map.png", "market-clock.webp"]
        .map(|file| library.picture(file))
        .to_vec();
    let mut slots = Vec::new();
    for (n, picture) in pictures.iter().enumerate() {
        library
            .change(*picture, IllustrationField::Credit(credited(&format!("Maker{n} <&> 林"))))
            .expect("saved");
        library.change(*picture, IllustrationField::Rights(staff())).expect("saved");
        if n == 3 {
            slots.push(library.place(issue, alone(*picture), Place::Last));
            continue;
        }
        let article = library.take_in(&format!("Headline {n}\n\nSome words of story {n}.\n"));
        let base = library.article(article).article.version;
        let changes = vec![ArticleField::Picture(Some(*picture))];
        desk::article::save(&library.desk, ArticleSave { article, base, changes }).expect("saved");
        slots.push(library.place(issue, NewSlot::Story { article, treatment: None }, Place::Last));
    }
    let steps = steps(&library);
    Made { library, issue, pictures, slots, steps }
}

impl Made {
    /// Does it. What the desk refuses changes nothing.
    fn edit(&self, edit: &Edit) {
        let Made { library, issue, pictures, slots, .. } = self;
        let desk = &library.desk;
        let set = |n: usize, change: IllustrationField| {
            let _ = library.change(pictures[n], change);
        };
        match edit.clone() {
            Edit::Caption(n, text) => set(n, IllustrationField::Caption(text)),
            Edit::Alt(n, text) => set(n, IllustrationField::Alt(text)),
            Edit::Crop(n, treatment, crop) => {
                let crop = crop.map(|(left_px, top_px, width_px, height_px)| Crop {
                    left_px,
                    top_px,
                    width_px,
                    height_px,
                });
                set(n, IllustrationField::Crop { treatment, crop });
            }
            Edit::Focal(n, x_px, y_px) => set(n, IllustrationField::Focal(Some(FocalPoint { x_px, y_px }))),
            Edit::Credit(n, which) => set(n, IllustrationField::Credit(some_credit(which))),
            Edit::Treat(n, treatment) => {
                let _ =
                    desk::issue::treat(desk, IssueTreat { issue: *issue, slots: vec![slots[n]], treatment });
            }
            Edit::Override(n, alt, caption, crop) => {
                let crop = crop.then_some(Crop { left_px: 1, top_px: 2, width_px: 30, height_px: 20 });
                let picture = PictureOverrides { crop, alt, caption };
                let board = library.board(*issue);
                let base =
                    board.slots.iter().find(|slot| slot.slot == slots[n]).expect("it stands there").version;
                let changes = vec![SlotField::Picture(picture)];
                let _ = desk::issue::save_slot(desk, SlotSave { slot: slots[n], base, changes });
            }
            Edit::Export => {
                let export = IssueExport {
                    issue: *issue,
                    format: ExportFormat::Folder,
                    to: text_of(&library.beside("out")),
                    target: MailTarget::default(),
                };
                desk::mail::export(desk, export).expect("written");
            }
            Edit::Freeze => {
                let _ = desk::edition::freeze(desk, IssueRef { issue: *issue });
            }
            Edit::Undo if steps(library) == self.steps => {}
            Edit::Undo => drop(desk::history::undo(desk, Nothing {}).expect("undone")),
            Edit::Redo => drop(desk::history::redo(desk, Nothing {}).expect("redone")),
        }
    }

    /// The credit of every picture that the board prints, with how often it does.
    fn credits(&self) -> Vec<String> {
        let board = self.library.board(self.issue);
        let cards = board.slots.iter().filter_map(|slot| slot.picture.as_ref());
        cards.map(|card| card.credit_line.clone().unwrap_or_default()).collect()
    }
}

/// Credits of every shape; none of them is another's beginning.
fn some_credit(which: usize) -> Credit {
    match which {
        0 => credited("Ilse Brandt"),
        1 => Credit { line: "Drawn by \"us\" & <you>".into(), ..Credit::default() },
        2 => Credit { via: "Depot".into(), role: Some(Role::Photo), ..Credit::default() },
        3 => Credit { role: Some(Role::Courtesy), by: vec!["窑博物馆".into()], ..Credit::default() },
        4 => Credit {
            by: vec!["A".into(), "B".into(), "C".into()],
            link: "https://a.example".into(),
            ..Credit::default()
        },
        _ => Credit::default(),
    }
}

/// What a reader sees of HTML: its text, on one line.
fn seen(html: &str) -> String {
    let parsed = scraper::Html::parse_document(html);
    let body = scraper::Selector::parse("body").expect("a selector");
    let text: String = parsed.select(&body).flat_map(|body| body.text()).collect();
    folded(&text)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edits_make_a_placed_picture_lose_its_credit(edits in edits()) {
        let made = made();
        for edit in &edits {
            made.edit(edit);
            let issue = made.issue;
            let html = desk::mail::html(&made.library.desk, MailFor { issue, target: MailTarget::default() });
            let html = seen(&html.expect("it renders").html);
            let text = folded(&desk::mail::view(&made.library.desk, IssueRef { issue }).expect("it renders").text);
            let credits = made.credits();
            for credit in credits.iter().filter(|credit| !credit.is_empty()) {
                let often = credits.iter().filter(|other| *other == credit).count();
                let (in_html, in_text) = (html.matches(credit.as_str()).count(), text.matches(credit.as_str()).count());
                prop_assert!(in_html >= often, "{credit} in HTML after {edit:?}: {html}");
                prop_assert!(in_text >= often, "{credit} in text after {edit:?}: {text}");
            }
            let missing = credits.iter().filter(|credit| credit.is_empty()).count();
            let found = checks(&made.library, issue);
            prop_assert_eq!(found.contains(&"picture.no_credit".to_owned()), missing > 0, "{:?}", edit);
            let frozen = desk::edition::freeze(&made.library.desk, IssueRef { issue });
            if frozen.is_ok() {
                prop_assert_eq!(missing, 0, "nothing goes out without a credit");
                desk::history::undo(&made.library.desk, Nothing {}).expect("undone");
            }
        }
    }
}
