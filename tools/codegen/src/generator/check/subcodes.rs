//! The service's subcodes become constants with a meaning.

use heck::ToUpperCamelCase as _;
use serde_json::Value;

use super::super::Fault;
use super::super::document::members;
use super::{check_keywords, check_unique, is_type_name};

const OF_SUBCODE: &[&str] = &["name", "meaning", "help", "codes", "kind"];

pub(super) fn check(document: &Value) -> Result<(), Fault> {
    let subcodes = || members(&document["x-acs-subcodes"]);
    for (number, subcode) in subcodes() {
        let place = format!("x-acs-subcodes.{number}");
        if number.parse::<u32>().is_err() {
            let problem = format!("{number:?} is not a number");
            return Err(Fault::new(place, problem, "write the subcode that the service sends"));
        }
        check_keywords(&place, subcode, OF_SUBCODE)?;
        let name = subcode["name"].as_str().unwrap_or_default();
        if !is_type_name(name) || name != name.to_upper_camel_case() {
            return Err(Fault::new(
                format!("{place}.name"),
                format!("expected a name in UpperCamelCase, found {name:?}"),
                "name the subcode after its meaning",
            ));
        }
        if name.chars().any(|c| c.is_ascii_digit()) {
            let problem = format!("{name} has a number in it");
            let fix = "name the subcode after its meaning";
            return Err(Fault::new(format!("{place}.name"), problem, fix));
        }
        if !subcode["meaning"].is_string() {
            let problem = "`meaning` is missing";
            return Err(Fault::new(place, problem, "write what the subcode reports"));
        }
        let codes = subcode["codes"].as_array();
        if subcode.get("codes").is_some()
            && !codes.is_some_and(|codes| codes.iter().all(Value::is_u64))
        {
            let problem = "expected an array of numbers";
            let fix = "list the codes that the subcode comes with, such as [400]";
            return Err(Fault::new(format!("{place}.codes"), problem, fix));
        }
        if subcode.get("help").is_some_and(|help| !help.is_string()) {
            let fix = "write what the caller can do, or remove it";
            return Err(Fault::new(format!("{place}.help"), "expected a text", fix));
        }
        let kind = subcode.get("kind").map(|kind| kind.as_str().unwrap_or_default());
        if !matches!(kind, None | Some("authentication" | "throttling")) {
            return Err(Fault::new(
                format!("{place}.kind"),
                "neither `authentication` nor `throttling`",
                "write one of them, or remove it",
            ));
        }
    }
    check_unique(
        "x-acs-subcodes",
        subcodes().filter_map(|(_, subcode)| subcode["name"].as_str()).map(str::to_owned),
    )
}
