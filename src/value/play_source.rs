//! Constructors for prompts.

use crate::generated::types::{FileSource, PlaySource, PlaySourceType, SsmlSource, TextSource};
use crate::value::text;

/// Constructors that set `kind` and the member that belongs to it.
///
/// # Example
///
/// ```
/// use acs_call_automation::types::{PlayRequest, PlaySource};
///
/// let request = PlayRequest::new(vec![
///     PlaySource::from_file("https://contoso.com/welcome.wav"),
///     PlaySource::from_text("Please enter your PIN."),
/// ]);
/// ```
impl PlaySource {
    /// An audio file, by the URL from which the service downloads it. White space and invisible characters
    /// around the URL are ignored.
    pub fn from_file(uri: impl Into<String>) -> Self {
        let mut source = Self::new(PlaySourceType::File);
        source.file = Some(FileSource::new(text::trim(&uri.into())));
        source
    }

    /// Text to be spoken. Pass a [`TextSource`] to choose the voice or the language.
    pub fn from_text(text: impl Into<TextSource>) -> Self {
        let mut source = Self::new(PlaySourceType::Text);
        source.text = Some(text.into());
        source
    }

    /// Text to be spoken, with voice and prosody in [SSML].
    ///
    /// [SSML]: https://learn.microsoft.com/azure/ai-services/speech-service/speech-synthesis-markup
    pub fn from_ssml(ssml: impl Into<String>) -> Self {
        let mut source = Self::new(PlaySourceType::Ssml);
        source.ssml = Some(SsmlSource::new(ssml));
        source
    }
}

impl From<&str> for TextSource {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for TextSource {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copying_adds_to_the_ends_of_a_url_is_ignored() {
        let source = PlaySource::from_file("\u{202a}https://contoso.com/a.wav\u{202c}\r\n");
        assert_eq!(source.file.unwrap().uri, "https://contoso.com/a.wav");
    }
}
