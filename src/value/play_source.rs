//! What is played: constructors that set `kind` and the member that goes with it.

use crate::types::{FileSource, PlaySource, PlaySourceType, SsmlSource, TextSource};

/// Named constructors, so that `kind` and the source cannot disagree.
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
    /// An audio file, by the address from which the service downloads it.
    pub fn from_file(uri: impl Into<String>) -> Self {
        let mut source = Self::new(PlaySourceType::File);
        source.file = Some(FileSource::new(uri));
        source
    }

    /// A text that is spoken; a [`TextSource`] has voice and language as well.
    pub fn from_text(text: impl Into<TextSource>) -> Self {
        let mut source = Self::new(PlaySourceType::Text);
        source.text = Some(text.into());
        source
    }

    /// A text that is spoken, with its voice and prosody marked up in SSML.
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
