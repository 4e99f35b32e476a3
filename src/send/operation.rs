//! What is known of an operation before it is sent: its row in the generated table, and its path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use crate::value::text;

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
        let mut next = ids.iter();
        let mut path = String::new();
        // Every second part between braces is a name.
        for (index, part) in self.path.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                path.push_str(part);
                continue;
            }
            let (name, id) = next.next().ok_or_else(|| format!("{part}: expected an id"))?;
            let id = text::unquoted(id).map_err(|quoted| format!("{name}: {quoted}"))?;
            if id.is_empty() {
                return Err(format!("{name}: expected an id of the service, found {id:?}"));
            }
            path.extend(encode_path(id));
        }
        // Encoded or not, they would lead to another path.
        let Some(dots) = path.split('/').find(|segment| matches!(*segment, "." | "..")) else {
            return Ok(path);
        };
        let name =
            ids.iter().find(|(_, id)| text::trim(id) == dots).map_or("path", |(name, _)| name);
        Err(format!("{name}: expected an id of the service, found {dots:?}"))
    }
}

/// Encodes an id so that it stays one segment of the path.
pub(crate) fn encode_path(id: &str) -> PercentEncode<'_> {
    utf8_percent_encode(id, PATH_SEGMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET_PARTICIPANT: OperationInfo = OperationInfo {
        id: "GetParticipant",
        method: "GET",
        path: "/calling/callConnections/{callConnectionId}/participants/{participantRawId}",
        success: 200,
        is_repeatable: false,
    };

    #[test]
    fn each_id_stays_one_segment_of_the_path() {
        let path = |call: &str, participant: &str| {
            let (call, participant) = (call.to_owned(), participant.to_owned());
            GET_PARTICIPANT
                .path(&[("call_connection_id", call), ("participant_raw_id", participant)])
        };
        assert_eq!(
            path("a/b", "4:+14255550123").unwrap(),
            "/calling/callConnections/a%2Fb/participants/4%3A%2B14255550123"
        );
        let expected = "expected an id of the service, found";
        let refused = |id: &str| path("a", id).unwrap_err();
        assert_eq!(path("\u{202a}a\n", " b").unwrap(), "/calling/callConnections/a/participants/b");
        assert_eq!(refused("\n"), format!("participant_raw_id: {expected} \"\""));
        assert!(refused("'b'").starts_with("participant_raw_id: begins with a quotation mark"));
        assert_eq!(refused(""), format!("participant_raw_id: {expected} \"\""));
        assert_eq!(refused("."), format!("participant_raw_id: {expected} \".\""));
        assert_eq!(refused(".."), format!("participant_raw_id: {expected} \"..\""));
    }
}
