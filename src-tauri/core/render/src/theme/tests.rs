use super::{Theme, ThemeError, ThemeFiles, broadsheet};

fn with_template(file: &str, text: &str) -> ThemeFiles {
    let mut files = broadsheet::files();
    files.templates.insert(file.into(), text.into());
    files
}

fn refusal(files: &ThemeFiles) -> ThemeError {
    Theme::load(files).expect_err("the theme is not sound")
}

#[test]
fn the_theme_that_is_built_in_loads() {
    assert_eq!(Theme::load(&broadsheet::files()).expect("it is sound").name(), "Broadsheet");
}

#[test]
fn every_text_can_be_read_in_both_palettes() {
    let contrasts = Theme::broadsheet().contrasts();
    assert_eq!(contrasts.len(), 16);
    for contrast in contrasts {
        assert!(contrast.ratio >= 4.5, "{contrast:?}");
    }
}

#[test]
fn what_would_switch_off_escaping_is_refused_with_its_line() {
    for (text, what) in [
        ("\n\n{{ title|safe }}", "safe"),
        ("\n\n{{ title |\tsafe }}", "safe"),
        ("\n\n{{ \"}}\"|safe }}", "safe"),
        ("\n\n{% autoescape false %}{{ title }}{% endautoescape %}", "autoescape"),
        ("\n\n{{ debug() }}", "debug"),
        ("\n\n{% raw %}{{ unsubscribe }}{% endraw %}", "raw"),
        ("\n\n{% filter safe %}a{% endfilter %}", "filter"),
    ] {
        let error = refusal(&with_template("section.html", text));
        assert_eq!(error, ThemeError::Refused { file: "section.html", line: 3, what: what.into() }, "{text}");
    }
}

#[test]
fn an_error_names_its_file_and_line() {
    let broken = refusal(&with_template("note.html", "<p>\n{% if body %}\n</p>"));
    assert!(matches!(broken, ThemeError::Template { file: "note.html", line: 3, .. }), "{broken}");
    let token = refusal(&with_template("note.html", "<p>\n{{ body }}<b style=\"{style.nothing}\">"));
    assert_eq!(
        token,
        ThemeError::UnknownToken { file: "note.html".into(), line: 2, token: "style.nothing".into() }
    );
    let name = refusal(&with_template("note.html", "<p>\n{{ headline }}"));
    assert_eq!(name, ThemeError::UnknownName { file: "note.html", line: 2, name: "headline".into() });
    let mut files = broadsheet::files();
    files.templates.remove("note.html");
    assert_eq!(refusal(&files), ThemeError::FileMissing { file: "note.html" });
}

#[test]
fn settings_that_no_mail_client_reads_are_refused_with_their_line() {
    let changed = |from: &str, to: &str| {
        let mut files = broadsheet::files();
        assert!(files.settings.contains(from), "{from}");
        files.settings = files.settings.replacen(from, to, 1);
        let line =
            files.settings[..files.settings.find(to).expect("it was put in")].matches('\n').count() + 1;
        (refusal(&files), line)
    };
    for (from, to) in [
        ("paper = \"#fffdf8\"", "paper = \"white\""),
        ("sans = \"Arial,sans-serif\"", "sans = \"Arial;color:red\""),
        ("strong = \"\"", "strong = \"\\\" onload=\\\"x\""),
    ] {
        let (error, line) = changed(from, to);
        assert!(matches!(error, ThemeError::Settings { line: at, .. } if at == line), "{error}");
    }
    let (error, line) = changed("em = \"\"", "em = \"color:{light.nothing}\"");
    assert_eq!(
        error,
        ThemeError::UnknownToken { file: "theme.toml".into(), line, token: "light.nothing".into() }
    );
    let (error, _) = changed("em = \"\"\n", "\n");
    assert_eq!(error, ThemeError::StyleMissing { style: "em" });
}

#[test]
fn a_theme_that_leaves_out_a_credit_is_refused() {
    let printed = "{% for run in picture.credit %}{{ run.text }}{% endfor %}";
    for (file, text) in [
        ("figure.html", String::new()),
        ("figure.html", format!("{{% if picture.caption %}}{printed}{{% endif %}}")),
        ("figure.html", format!("{{% if not picture.caption %}}{printed}{{% endif %}}")),
        ("figure.html", "{% for run in picture.credit %}{{ run.link }}{% endfor %}".to_owned()),
        ("story_standard.html", "{{ headline }}".to_owned()),
        ("story_lead.html", "{{ body }}".to_owned()),
    ] {
        assert_eq!(refusal(&with_template(file, &text)), ThemeError::NoCredit { file }, "{text}");
    }
    assert!(Theme::load(&with_template("figure.html", printed)).is_ok());
}
