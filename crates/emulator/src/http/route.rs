//! Which operation a request is for, by the path templates of the service's documents.

use acs_call_automation::__emulator::OperationInfo;
use http::header::ALLOW;
use http::{HeaderValue, Method, StatusCode};
use percent_encoding::percent_decode_str;

use crate::operations::request::Parameters;
use crate::refusal::Refusal;

/// An operation, and the parameters in its path.
pub(crate) type Routed = (&'static OperationInfo, Parameters);

/// The operation of a method and a path.
pub(crate) fn route(
    operations: &'static [OperationInfo],
    method: &Method,
    path: &str,
) -> Result<Routed, Refusal> {
    let mut allowed = Vec::new();
    for operation in operations {
        let Some(parameters) = parameters(operation.path, path, no_colon) else { continue };
        if operation.method == method.as_str() {
            return Ok((operation, parameters));
        }
        allowed.push(operation.method);
    }
    if allowed.is_empty() {
        // Not every transport encodes the colons of an id.
        for operation in operations.iter().filter(|of| of.method == method.as_str()) {
            if let Some(parameters) = parameters(operation.path, path, |_| true) {
                return Ok((operation, parameters));
            }
        }
        let message = format!("there is no operation at {path:?}");
        return Err(Refusal::without_subcode(StatusCode::NOT_FOUND, message));
    }
    let allowed = allowed.join(", ");
    let message = format!("expected the method {allowed}, found {method}");
    let refusal = Refusal::without_subcode(StatusCode::METHOD_NOT_ALLOWED, message);
    Err(match HeaderValue::try_from(allowed) {
        Ok(allowed) => refusal.with_header(ALLOW, allowed),
        Err(_) => refusal,
    })
}

/// The parameters of a path, if it fits a template such as
/// `/calling/callConnections/{callConnectionId}:sendDtmfTones`. `accepts` decides about the value of a whole segment.
fn parameters(
    template: &'static str,
    path: &str,
    accepts: impl Fn(&str) -> bool,
) -> Option<Parameters> {
    let mut found = Parameters::new();
    let mut segments = path.split('/');
    for expected in template.split('/') {
        let segment = segments.next()?;
        match expected.strip_prefix('{').and_then(|expected| expected.split_once('}')) {
            None if expected == segment => {}
            None => return None,
            Some((name, action)) => {
                let value = segment.strip_suffix(action)?;
                if value.is_empty() || (action.is_empty() && !accepts(value)) {
                    return None;
                }
                let value = percent_decode_str(value).decode_utf8().ok()?;
                found.push((name, value.into_owned()));
            }
        }
    }
    segments.next().is_none().then_some(found)
}

/// A bare colon begins the name of an action.
fn no_colon(value: &str) -> bool {
    !value.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPERATIONS: &[OperationInfo] = &[
        operation("GET", "/calling/callConnections/{callConnectionId}"),
        operation("DELETE", "/calling/callConnections/{callConnectionId}"),
        operation("POST", "/calling/callConnections/{callConnectionId}:hold"),
        operation("POST", "/calling/callConnections:answer"),
        operation("POST", "/calling/callConnections/{callConnectionId}/participants:add"),
        operation("GET", "/calling/callConnections/{callConnectionId}/participants/{participant}"),
    ];

    const fn operation(method: &'static str, path: &'static str) -> OperationInfo {
        OperationInfo { id: path, method, path, success: 200, is_repeatable: false }
    }

    fn found(method: &Method, path: &str) -> Result<(&'static str, Vec<String>), u16> {
        route(OPERATIONS, method, path)
            .map(|(operation, parameters)| {
                (operation.id, parameters.into_iter().map(|(_, value)| value).collect())
            })
            .map_err(|refusal| refusal.status.as_u16())
    }

    #[test]
    fn a_path_is_matched_by_its_template() {
        for (method, path, template, parameters) in [
            (Method::GET, "/calling/callConnections/1", 0, &["1"][..]),
            (Method::DELETE, "/calling/callConnections/1", 1, &["1"]),
            (Method::POST, "/calling/callConnections/a%2Fb%3Ac%20d:hold", 2, &["a/b:c d"]),
            (Method::POST, "/calling/callConnections:answer", 3, &[]),
            (Method::POST, "/calling/callConnections/1/participants:add", 4, &["1"]),
            (
                Method::GET,
                "/calling/callConnections/1/participants/4%3A%2B14255550123",
                5,
                &["1", "4:+14255550123"],
            ),
            (Method::GET, "/calling/callConnections/1/participants/8:acs:2", 5, &["1", "8:acs:2"]),
        ] {
            let parameters = parameters.iter().map(|value| (*value).to_owned()).collect();
            let expected = Ok((OPERATIONS[template].path, parameters));
            assert_eq!(found(&method, path), expected, "{method} {path}");
        }
    }

    #[test]
    fn a_path_without_a_template_is_not_found() {
        for path in [
            "/",
            "/calling/callConnections/",
            "/calling/callConnections/:hold",
            "/calling/callConnections/1:dance",
            "/calling/callConnections/1/2:hold",
            "/calling/callConnections/1:hold/",
            "/calling/callConnections/%ff:hold",
        ] {
            assert_eq!(found(&Method::POST, path), Err(404), "{path}");
        }
    }

    #[test]
    fn another_method_is_refused_with_those_that_the_path_has() {
        let refusal = route(OPERATIONS, &Method::PUT, "/calling/callConnections/1").unwrap_err();
        assert_eq!(refusal.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(refusal.headers, [(ALLOW, HeaderValue::from_static("GET, DELETE"))]);
    }
}
