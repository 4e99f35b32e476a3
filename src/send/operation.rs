//! What is known of an operation before it is sent: its row in the generated table, and its path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// Unreserved characters (RFC 3986, section 2.3) stay; all others would change the path, or are read
/// differently by different servers.
const PATH_SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An operation of the service, as its documents describe it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperationInfo {
    /// Its name, such as `SendDtmfTones`.
    pub id: &'static str,
    /// The HTTP method, such as `POST`.
    pub method: &'static str,
    /// The path below the endpoint, with the name of each id in braces, such as
    /// `/calling/callConnections/{callConnectionId}:sendDtmfTones`.
    pub path: &'static str,
    /// The documented status of a success, such as 202.
    pub success: u16,
    /// Whether the operation takes a repeatability pair.
    pub is_repeatable: bool,
}

impl OperationInfo {
    /// The path with its ids, which come in their order and with the names of their setters.
    pub(crate) fn path(&self, ids: &[(&str, String)]) -> Result<String, String> {
        let mut ids = ids.iter();
        let mut path = String::new();
        // Every second part between braces is a name.
        for (index, part) in self.path.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                path.push_str(part);
                continue;
            }
            // Without it, the path would be that of another operation.
            let (name, id) = ids.next().ok_or_else(|| format!("{part}: expected an id"))?;
            if id.is_empty() {
                return Err(format!("{name}: expected an id, found an empty text"));
            }
            path.extend(encode_path(id));
        }
        Ok(path)
    }
}

/// Encodes an id so that it stays one segment of the path.
pub(crate) fn encode_path(id: &str) -> PercentEncode<'_> {
    utf8_percent_encode(id, PATH_SEGMENT)
}
