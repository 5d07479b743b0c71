//! What ends an element: its end tag, or a start tag that can't stand in it.

use super::element::{Kind, kind};
use super::tree::{Collected, Tree};
use html5ever::LocalName;

impl Tree<'_> {
    /// Ends what a start tag ends without saying so.
    pub(super) fn end_implied(&mut self, name: &LocalName, kind: Kind) {
        let local = |name: &str| LocalName::from(name);
        if kind.is_block() && !matches!(&**name, "option" | "optgroup" | "caption") {
            self.end_at(self.open.within_reach(&local("p")));
        }
        match &**name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.end_at(self.open.heading()),
            "li" => self.end_at(self.open.within_its_list(&local("li"))),
            "dd" | "dt" => {
                self.end_at(self.open.within_reach(&local("dd")));
                self.end_at(self.open.within_reach(&local("dt")));
            }
            "option" => self.end_at(
                self.open.within_its_block(&local("option")).or(self.open.within_reach(&local("option"))),
            ),
            "a" => {
                if let Some(at) = self.open.within_reach(name) {
                    self.end_crossing(at);
                }
            }
            "td" | "th" => {
                self.end_at(self.open.within_reach(&local("td")));
                self.end_at(self.open.within_reach(&local("th")));
            }
            "tr" => self.end_at(self.open.within_reach(&local("tr"))),
            "tbody" | "thead" | "tfoot" => {
                for section in ["tbody", "thead", "tfoot", "tr"] {
                    self.end_at(self.open.within_reach(&local(section)));
                }
            }
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &LocalName) {
        self.end_collecting(name);
        match &**name {
            "html" | "body" | "head" => return,
            "br" => return self.new_line(),
            "p" if self.open.within_reach(name).is_none() => return self.end_line(),
            _ => {}
        }
        match kind(name) {
            Kind::Format(_) | Kind::Link => {
                if let Some(at) = self.open.within_reach(name) {
                    self.end_crossing(at);
                }
            }
            Kind::Inline => self.end_at(self.open.within_its_block(name)),
            Kind::Heading(_) => {
                let of_another_level = self.open.heading();
                self.end_at(self.open.within_reach(name).or(of_another_level));
            }
            Kind::Item => self.end_at(self.open.within_its_list(name)),
            _ => self.end_at(self.open.within_reach(name)),
        }
    }

    /// Ends formatting, also where other elements opened in it are still open.
    fn end_crossing(&mut self, at: usize) {
        if at + 1 == self.open.len() {
            self.end_at(Some(at));
        } else {
            self.open.end_in_the_middle(at);
        }
    }

    /// Ends the element at `at` and all in it. Formatting that was opened in a block, and not ended, goes on after it.
    pub(super) fn end_at(&mut self, at: Option<usize>) {
        let Some(at) = at else { return };
        let survivors = if at + 1 < self.open.len() { self.open.survivors(at) } else { Vec::new() };
        while self.open.len() > at {
            self.pop();
        }
        for (name, kind, says) in survivors {
            self.open.push(name, kind, 0, says);
        }
    }

    fn pop(&mut self) {
        let was = self.open.unshown();
        let Some(kind) = self.open.top().map(|element| element.kind) else { return };
        if kind.is_block() {
            if was.is_none() { self.end_line() } else { self.writer.unshown_space() }
        }
        let Some(element) = self.open.pop() else { return };
        if let (Some(was), None) = (was, self.open.unshown()) {
            self.writer.end_unshown(was);
        }
        for _ in 0..element.frames {
            self.writer.end_frame();
        }
    }

    fn end_collecting(&mut self, name: &LocalName) {
        match self.collected.take() {
            Some(Collected::Title(title)) if &**name == "title" => {
                if self.page.title.is_empty() {
                    self.page.title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
            Some(Collected::Sheet(css)) if &**name == "style" => self.sheet.add(&css),
            other => self.collected = other,
        }
    }
}
