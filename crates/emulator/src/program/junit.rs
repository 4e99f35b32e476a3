//! Results as JUnit XML, which CI systems read.

use std::fmt::Write as _;
use std::time::Duration;

/// The result of a scenario.
pub(super) struct Case<'a> {
    pub(super) file: &'a str,
    pub(super) name: &'a str,
    pub(super) duration: Duration,
    /// Why it failed: in a line, and in full.
    pub(super) failure: Option<(String, String)>,
}

/// The results of all scenarios; those of a file are next to each other.
pub(super) fn write(cases: &[Case<'_>], duration: Duration) -> String {
    let failures = |cases: &[Case<'_>]| cases.iter().filter(|case| case.failure.is_some()).count();
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    // Writing to a string does not fail.
    let _ = writeln!(
        xml,
        "<testsuites tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"{:.3}\">",
        cases.len(),
        failures(cases),
        duration.as_secs_f64()
    );
    for suite in cases.chunk_by(|one, other| one.file == other.file) {
        let file = suite.first().map(|case| escaped(case.file)).unwrap_or_default();
        let time: Duration = suite.iter().map(|case| case.duration).sum();
        let _ = writeln!(
            xml,
            "  <testsuite name=\"{file}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"{:.3}\">",
            suite.len(),
            failures(suite),
            time.as_secs_f64()
        );
        for case in suite {
            let (name, time) = (escaped(case.name), case.duration.as_secs_f64());
            let _ = write!(
                xml,
                "    <testcase classname=\"{file}\" name=\"{name}\" file=\"{file}\" time=\"{time:.3}\""
            );
            let _ = match &case.failure {
                None => writeln!(xml, "/>"),
                Some((line, text)) => writeln!(
                    xml,
                    ">\n      <failure message=\"{}\">{}</failure>\n    </testcase>",
                    escaped(line),
                    escaped(text)
                ),
            };
        }
        xml.push_str("  </testsuite>\n");
    }
    xml.push_str("</testsuites>\n");
    xml
}

/// A text as XML has it in elements and attributes. What XML cannot have is replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push('\t'),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_valid_xml() {
        assert_eq!(
            escaped("a<b> & \"c\"\u{1b}\n'"),
            "a&lt;b&gt; &amp; &quot;c&quot;\u{fffd}&#10;'"
        );
    }
}
