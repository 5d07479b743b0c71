//! JSON-LD: what a page says about its story to search engines. One object, a list of them, or a graph.

use super::read::selector;
use scraper::Html;
use serde_json::Value;

/// A story, as JSON-LD tells it. What is missing is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Story {
    pub headline: String,
    pub description: String,
    pub authors: Vec<String>,
    pub published: String,
    pub publisher: String,
    pub language: String,
    /// Its whole text, where a page tells that to search engines.
    pub body: String,
    /// Address, caption and credit of its picture.
    pub image: (String, String, String),
}

/// How many objects of a page are looked at, and how deep they nest.
const MOST_OBJECTS: usize = 500;
const DEEPEST: usize = 6;

/// The story of a page: the first object that is one.
pub(super) fn stories(tree: &Html) -> Option<Story> {
    let mut objects = Vec::new();
    for script in tree.select(&selector("script[type='application/ld+json' i]")) {
        let text: String = script.text().collect();
        // Some systems wrap it in comments or CDATA, and some let line ends stand in strings.
        let text = text
            .trim()
            .trim_start_matches("<!--")
            .trim_start_matches("//<![CDATA[")
            .trim_start_matches("<![CDATA[");
        let text = text.trim().trim_end_matches("-->").trim_end_matches("//]]>").trim_end_matches("]]>");
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if let Ok(value) = serde_json::from_str::<Value>(text.trim().trim_end_matches(';')) {
            gather(value, 0, &mut objects);
        }
    }
    let story = objects.iter().find(|object| is_story(object))?;
    Some(told(story, &objects))
}

fn gather(value: Value, depth: usize, objects: &mut Vec<Value>) {
    if depth > DEEPEST || objects.len() >= MOST_OBJECTS {
        return;
    }
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| gather(value, depth + 1, objects)),
        Value::Object(mut fields) => {
            let graph = fields.remove("@graph");
            let main = fields.get("mainEntity").cloned();
            objects.push(Value::Object(fields));
            graph.into_iter().chain(main).for_each(|value| gather(value, depth + 1, objects));
        }
        _ => {}
    }
}

fn is_story(object: &Value) -> bool {
    texts(&object["@type"]).iter().any(|kind| {
        let kind = kind.rsplit(['/', ':', '#']).next().unwrap_or_default();
        kind.ends_with("Article")
            || kind.ends_with("Posting")
            || matches!(kind, "Report" | "Review" | "Recipe" | "CreativeWork")
    })
}

fn told(story: &Value, objects: &[Value]) -> Story {
    let headline =
        [&story["headline"], &story["name"]].into_iter().find_map(|value| texts(value).into_iter().next());
    let image = resolved(first_of(&story["image"]), objects);
    let credit = ["creditText", "creator", "author", "copyrightHolder"]
        .iter()
        .find_map(|key| names(&image[*key], objects).into_iter().next());
    let address = [&image["url"], &image["contentUrl"], &image["@id"], image]
        .into_iter()
        .find_map(|value| texts(value).into_iter().next());
    Story {
        headline: unescaped(&headline.unwrap_or_default()),
        description: unescaped(&texts(&story["description"]).join(" ")),
        authors: names(&story["author"], objects).iter().map(|name| unescaped(name)).collect(),
        published: ["datePublished", "dateCreated", "uploadDate"]
            .iter()
            .find_map(|key| texts(&story[*key]).into_iter().next())
            .unwrap_or_default(),
        publisher: unescaped(&names(&story["publisher"], objects).into_iter().next().unwrap_or_default()),
        language: texts(&story["inLanguage"]).into_iter().next().unwrap_or_default(),
        body: texts(&story["articleBody"]).join("\n"),
        image: (
            address.unwrap_or_default(),
            unescaped(&texts(&image["caption"]).join(" ")),
            unescaped(&credit.unwrap_or_default()),
        ),
    }
}

/// Many systems put HTML's entities into JSON.
fn unescaped(text: &str) -> String {
    if text.contains('&') { super::fragment(text, None).text().trim().to_owned() } else { text.to_owned() }
}

fn first_of(value: &Value) -> &Value {
    match value {
        Value::Array(values) => values.first().unwrap_or(&Value::Null),
        other => other,
    }
}

/// An object that only names another by its id, as the other.
fn resolved<'v>(value: &'v Value, objects: &'v [Value]) -> &'v Value {
    match (value["@id"].as_str(), value.as_object()) {
        (Some(id), Some(fields)) if fields.len() <= 2 => objects
            .iter()
            .find(|object| object["@id"] == id && object.as_object().is_some_and(|o| o.len() > 2))
            .unwrap_or(value),
        _ => value,
    }
}

/// The names of people or of a publisher: words, objects with a name, or a list of these.
fn names(value: &Value, objects: &[Value]) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(values) => values.iter().flat_map(|value| names(value, objects)).collect(),
        Value::Object(_) => texts(&resolved(value, objects)["name"]),
        _ => Vec::new(),
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => vec![text.clone()],
        Value::Array(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Value::Object(fields) => fields.get("@value").map(texts).unwrap_or_default(),
        _ => Vec::new(),
    }
}
