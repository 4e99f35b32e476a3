//! What the program finds, on small documents: `spec_drift/` has one interface in each form, and each test
//! changes it in one place.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests")]

#[path = "../src/main.rs"]
#[allow(dead_code, reason = "its `main`")]
mod spec_drift;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use spec_drift::{Printed, run};

const MEDIA: &str = include_str!("spec_drift/spec/media.json");
const SWAGGER: &str = include_str!("spec_drift/swagger.json");
const SHARED: &str = include_str!("spec_drift/shared.json");
const FACTS: &str = include_str!("spec_drift/facts.json");

const SEND: &str = "/paths/~1calls~1{id}:send/post";

/// The documents of one test, in a directory of their own.
struct Files(PathBuf);

impl Files {
    fn of(test: &str) -> Self {
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spec_drift").join(test);
        let files = Self(directory);
        files.write("spec/media.json", MEDIA);
        files.write("spec/call.json", include_str!("spec_drift/spec/call.json"));
        files.write("spec/common.json", include_str!("spec_drift/spec/common.json"));
        files.write("swagger.json", SWAGGER);
        files.write("shared/common.json", SHARED);
        files.write("facts.json", FACTS);
        files
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Changes one of them, from what it is at first.
    fn edit(&self, name: &str, edit: impl FnOnce(&mut Value)) {
        let text = match name {
            "spec/media.json" => MEDIA,
            "swagger.json" => SWAGGER,
            "shared/common.json" => SHARED,
            _ => FACTS,
        };
        let mut document = serde_json::from_str(text).unwrap();
        edit(&mut document);
        self.write(name, &document.to_string());
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// Runs the program on the fragments and these documents; words with a dot or a slash are files.
    fn run(&self, arguments: &[&str]) -> (String, u8) {
        let spec = ["--spec".to_owned(), self.path("spec")];
        let rest = arguments.iter().map(|argument| {
            if argument.contains(['.', '/']) { self.path(argument) } else { (*argument).to_owned() }
        });
        match run(spec.into_iter().chain(rest).map(Into::into)) {
            Printed::Out(text, code) => (text, code),
            Printed::Error(text) => (text.replace(self.0.to_str().unwrap(), "DIR"), 2),
        }
    }

    fn lines(&self, file: &str) -> String {
        self.run(&["--format", "lines", file]).0
    }
}

fn at<'a>(document: &'a mut Value, pointer: &str) -> &'a mut Value {
    document.pointer_mut(pointer).unwrap()
}

fn remove(document: &mut Value, pointer: &str, member: &str) {
    at(document, pointer).as_object_mut().unwrap().remove(member).unwrap();
}

#[test]
fn the_same_interface_is_equal_in_all_forms() {
    let files = Files::of("equal");
    for file in ["spec/", "swagger.json", "facts.json"] {
        let (table, code) = files.run(&[file]);
        assert!(table.ends_with("\n\nno difference\n"), "{table}");
        assert_eq!(code, 0, "{file}");
    }
}

#[test]
fn the_crates_own_fragments_are_equal_to_themselves() {
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec");
    match run(["--spec", spec, spec].map(Into::into)) {
        Printed::Out(table, code) => assert_eq!(code, 0, "{table}"),
        Printed::Error(error) => panic!("{error}"),
    }
}

#[test]
fn what_a_later_version_added_is_expected_from_that_version_on() {
    let files = Files::of("since");
    files.edit("spec/media.json", |document| {
        at(document, "/components/schemas/SendRequest/properties")["pace"] =
            json!({ "type": "integer", "x-acs-since": "2031-01-01" });
    });
    let lines_at = |version: &str| {
        files.edit("facts.json", |document| document["api_version"] = version.into());
        files.lines("facts.json")
    };
    assert_eq!(lines_at("2030-12-31"), "");
    assert_eq!(
        lines_at("2031-01-01"),
        "removed member SendRequest.pace: integer, required false\n"
    );
    files.edit("spec/media.json", |document| {
        let mut later = at(document, SEND).clone();
        later["operationId"] = "Call_Sing".into();
        later["x-acs-since"] = "2031-01-01".into();
        at(document, "/paths")["/calls/{id}:sing"] = json!({ "post": later });
    });
    assert_eq!(lines_at("2030-12-31"), "");
    assert!(lines_at("2031-01-01").starts_with("removed operation Call_Sing: "));
}

/// What a new group would add is one line each, and not all its schemas.
#[test]
fn what_the_fragments_do_not_have_is_only_named() {
    let files = Files::of("named");
    std::fs::remove_file(files.path("spec/call.json")).unwrap();
    let expected = "added operation Call_Get: method GET, operationId Call_Get, path /calls/{id}\n";
    assert_eq!(files.lines("swagger.json"), expected);
    assert_eq!(files.lines("facts.json"), expected);
}

type Edit = fn(&mut Value);

#[test]
fn each_kind_of_difference_is_reported() {
    let edits: &[(Edit, &str)] = &[
        (
            |document| {
                let pause =
                    json!({ "post": { "operationId": "CallMedia_Pause", "responses": {} } });
                at(document, "/paths")["/calls/{id}:pause"] = pause;
            },
            "added operation CallMedia_Pause: method POST, operationId CallMedia_Pause, \
             path /calls/{id}:pause\n",
        ),
        (
            |document| remove(document, "/paths", "/calls/{id}:stop"),
            "removed operation CallMedia_Stop: method POST, operationId CallMedia_Stop, \
             path /calls/{id}:stop, repeatable false\n",
        ),
        (
            |document| at(document, SEND)["operationId"] = "Keys_Send".into(),
            "changed operationId CallMedia_Send: CallMedia_Send -> Keys_Send\n",
        ),
        (
            |document| document["basePath"] = "/v2/".into(),
            "changed path CallMedia_Send: /calls/{id}:send -> /v2/calls/{id}:send\n\
             changed path CallMedia_Stop: /calls/{id}:stop -> /v2/calls/{id}:stop\n\
             changed path Call_Get: /calls/{id} -> /v2/calls/{id}\n",
        ),
        (
            |document| {
                let path = at(document, "/paths/~1calls~1{id}:stop").as_object_mut().unwrap();
                let operation = path.remove("post").unwrap();
                path.insert("put".to_owned(), operation);
            },
            "changed method CallMedia_Stop: POST -> PUT\n",
        ),
        (
            |document| at(document, "/parameters/Id")["in"] = "query".into(),
            "changed in CallMedia_Send id: path -> query\n\
             changed in CallMedia_Stop id: path -> query\n\
             changed in Call_Get id: path -> query\n",
        ),
        (
            |document| at(document, &format!("{SEND}/parameters/1"))["required"] = true.into(),
            "changed required CallMedia_Send repeatability-request-id: false -> true\n",
        ),
        (
            |document| {
                at(document, &format!("{SEND}/parameters")).as_array_mut().unwrap().pop();
            },
            "removed parameter CallMedia_Send repeatability-first-sent: string, in header, \
             required false\nchanged repeatable CallMedia_Send: true -> false\n",
        ),
        (
            |document| {
                let wait = json!({ "name": "wait", "in": "query", "type": "boolean" });
                at(document, &format!("{SEND}/parameters")).as_array_mut().unwrap().push(wait);
            },
            "added parameter CallMedia_Send wait: boolean, in query, required false\n",
        ),
        (
            |document| {
                at(document, &format!("{SEND}/parameters")).as_array_mut().unwrap().remove(0);
            },
            "removed request CallMedia_Send request: SendRequest, media types application/json, \
             required true\n\
             removed schema Key: string, modelAsString true\n\
             removed schema Person: object\n\
             removed schema SendRequest: object\n",
        ),
        (
            |document| at(document, &format!("{SEND}/parameters/0"))["required"] = false.into(),
            "changed required CallMedia_Send request: true -> false\n",
        ),
        (
            |document| at(document, SEND)["consumes"] = json!(["application/merge-patch+json"]),
            "changed media types CallMedia_Send request: application/json -> \
             application/merge-patch+json\n",
        ),
        (
            |document| {
                let responses = at(document, &format!("{SEND}/responses")).as_object_mut().unwrap();
                let accepted = responses.remove("202").unwrap();
                responses.insert("200".to_owned(), accepted);
            },
            "added response CallMedia_Send 200: SendResult, media types application/json\n\
             removed response CallMedia_Send 202: SendResult, media types application/json\n",
        ),
        (
            |document| {
                at(document, &format!("{SEND}/responses/202/schema"))["$ref"] =
                    "#/definitions/Person".into();
            },
            "removed schema SendResult: object\n\
             changed type CallMedia_Send 202: SendResult -> Person\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendResult/properties")["at"] =
                    json!({ "type": "string", "format": "date-time" });
            },
            "added member SendResult.at: string, format date-time, required false\n",
        ),
        (
            |document| remove(document, "/definitions/SendRequest/properties", "label"),
            "removed member SendRequest.label: string, required false\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendRequest/properties/gap")["type"] = "number".into()
            },
            "changed type SendRequest.gap: integer -> number\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendRequest/properties/keys")["items"] =
                    json!({ "type": "string", "maxLength": 1 });
            },
            "removed schema Key: string, modelAsString true\n\
             changed items maxLength SendRequest.keys: nothing -> 1\n\
             changed type SendRequest.keys: array of Key -> array of string\n",
        ),
        (
            |document| at(document, "/definitions/SendRequest/required")[0] = "to".into(),
            "changed required SendRequest.keys: true -> false\n\
             changed required SendRequest.to: false -> true\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendRequest/properties/gap")["format"] = "int64".into()
            },
            "changed format SendRequest.gap: int32 -> int64\n",
        ),
        (
            |document| {
                let gap = at(document, "/definitions/SendRequest/properties/gap");
                gap["maximum"] = 60.5.into();
                gap.as_object_mut().unwrap().remove("minimum");
            },
            "changed maximum SendRequest.gap: 60 -> 60.5\n\
             changed minimum SendRequest.gap: 1 -> nothing\n",
        ),
        (
            |document| {
                let properties = at(document, "/definitions/SendRequest/properties");
                properties["keys"]["maxItems"] = 18.into();
                properties["label"]["maxLength"] = 50.into();
            },
            "changed maxItems SendRequest.keys: nothing -> 18\n\
             changed maxLength SendRequest.label: nothing -> 50\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendRequest/properties/label")["x-nullable"] =
                    true.into();
                remove(document, "/definitions/SendResult/properties/label", "readOnly");
            },
            "changed nullable SendRequest.label: nothing -> true\n\
             changed readOnly SendResult.label: true -> nothing\n",
        ),
        (
            |document| at(document, "/definitions/Key")["enum"] = json!(["one", "three"]),
            "added value Key \"three\"\nremoved value Key \"two\"\n",
        ),
        (
            |document| remove(document, "/definitions/Key", "x-ms-enum"),
            "changed modelAsString Key: true -> false\n",
        ),
        (
            |document| {
                let definitions = at(document, "/definitions");
                definitions["SendFailed"] = definitions["SendCompleted"].clone();
            },
            "added event SendFailed\n",
        ),
        (
            |document| remove(document, "/definitions", "SendCompleted"),
            "removed event SendCompleted: object\n",
        ),
        (
            |document| {
                let members = at(document, "/definitions/SendCompleted/properties");
                *members = json!({ "callConnectionId": { "type": "string" }, "cause": { "type": "object",
                    "properties": { "code": { "type": "integer" } } } });
            },
            "added member SendCompleted.cause: object, required false\n\
             removed member SendCompleted.correlationId: string, required false\n",
        ),
        (
            |document| {
                at(document, "/definitions/SendResult/properties")["extra"] = json!({
                    "type": "object", "additionalProperties": { "$ref": "#/definitions/Extra" } });
                at(document, "/definitions")["Extra"] = json!({ "allOf": [
                    { "$ref": "#/definitions/Person" }, { "properties": { "a": { "type": "string" } } } ] });
            },
            "added member SendResult.extra: object, required false\n\
             added schema Extra: object, allOf Person\n",
        ),
    ];
    let files = Files::of("kinds");
    for (edit, expected) in edits {
        files.edit("swagger.json", edit);
        let (lines, code) = files.run(&["--format", "lines", "swagger.json"]);
        assert_eq!((lines.as_str(), code), (*expected, 1));
    }
}

#[test]
fn facts_are_compared_in_what_they_state() {
    let files = Files::of("facts");
    files.edit("facts.json", |facts| {
        at(facts, "/operations/CallMedia_Send")["repeatable"] = false.into();
        at(facts, "/operations/CallMedia_Stop/success")["status"] = 202.into();
        at(facts, "/schemas/Key/enum/0").clone_from(&"zero".into());
        at(facts, "/schemas/Person/properties/id")["required"] = false.into();
        at(facts, "/events").as_array_mut().unwrap().clear();
    });
    assert_eq!(
        files.lines("facts.json"),
        "added response CallMedia_Stop 202\n\
         added value Key \"zero\"\n\
         removed response CallMedia_Stop 200\n\
         removed value Key \"one\"\n\
         removed event SendCompleted: object\n\
         changed repeatable CallMedia_Send: true -> false\n\
         changed required Person.id: true -> false\n"
    );
}

#[test]
fn the_table_aligns_and_sums_up() {
    let files = Files::of("table");
    files.edit("swagger.json", |document| {
        at(document, "/definitions/SendRequest/properties/gap")["maximum"] = 90.into();
        remove(document, "/definitions", "SendCompleted");
    });
    let (table, code) = files.run(&["swagger.json"]);
    let (_, rows) = table.split_once("\n\n").unwrap();
    assert_eq!(
        rows,
        "CHANGE   WHAT     PLACE            DETAIL\n\
         removed  event    SendCompleted    object\n\
         changed  maximum  SendRequest.gap  60 -> 90\n\
         \n\
         0 added, 1 removed, 1 changed\n"
    );
    assert!(table.contains("swagger.json (Swagger 2.0, version 2)"), "{table}");
    assert_eq!(code, 1);
}

#[test]
fn json_has_the_same_for_programs() {
    let files = Files::of("json");
    files.edit("swagger.json", |document| {
        at(document, "/definitions/SendRequest/properties/gap")["maximum"] = 90.into();
    });
    let (text, code) = files.run(&["--format", "json", "swagger.json"]);
    let printed: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        printed["differences"],
        json!([{ "change": "changed", "what": "maximum", "place": "SendRequest.gap",
                 "spec": "60", "document": "90" }])
    );
    assert_eq!(printed["document"]["form"], "Swagger 2.0");
    assert_eq!(printed["document"]["version"], "2");
    let counts = ["added", "removed", "changed", "accepted"].map(|count| printed[count].as_u64());
    assert_eq!(counts, [Some(0), Some(0), Some(1), Some(0)]);
    assert_eq!(code, 1);
}

#[test]
fn accepted_differences_are_counted_and_left_out() {
    let files = Files::of("accept");
    files.edit("swagger.json", |document| {
        at(document, "/definitions/SendRequest/properties/gap")["maximum"] = 90.into();
    });
    files.write("known.txt", "# why\nchanged maximum SendRequest.gap: 60 -> 90 # agreed\n");
    let (table, code) = files.run(&["--accept", "known.txt", "swagger.json"]);
    assert!(table.ends_with("no difference, 1 accepted\n"), "{table}");
    assert_eq!(code, 0);

    files.write("known.txt", "changed maximum SendRequest.gap: 60 -> 91\n");
    assert_eq!(files.run(&["--accept", "known.txt", "swagger.json"]).1, 1);
}

#[test]
fn other_documents_are_found_by_reference_or_as_the_second_argument() {
    let files = Files::of("common");
    let narrower = |common: &mut Value| {
        at(common, "/definitions/Person/properties/id")["maxLength"] = 9.into();
    };
    files.edit("shared/common.json", narrower);
    let expected = "changed maxLength Person.id: nothing -> 9\n";
    assert_eq!(files.lines("swagger.json"), expected);

    std::fs::remove_file(files.path("shared/common.json")).unwrap();
    let (error, code) = files.run(&["swagger.json"]);
    assert_eq!(code, 2);
    assert!(
        error.starts_with("DIR/swagger.json#/definitions/Problem/$ref: it refers to DIR/shared/")
            && error.ends_with("; give that document as the second argument"),
        "{error}"
    );

    files.write("elsewhere.json", SHARED);
    assert_eq!(files.run(&["swagger.json", "elsewhere.json"]).1, 0);
}

#[test]
fn what_cannot_be_used_is_reported_with_file_and_place() {
    let edits: &[(Edit, &str)] = &[
        (
            |document| document["swagger"] = "3.1".into(),
            "DIR/swagger.json#: expected `openapi` 3.0, `swagger` 2.0, or `api_version` and \
             `operations`, found none",
        ),
        (
            |document| document["paths"] = json!({}),
            "DIR/swagger.json#/paths: expected operations, found none",
        ),
        (
            |document| at(document, "/definitions/SendResult")["properties"] = json!([]),
            "DIR/swagger.json#/definitions/SendResult/properties: expected an object, found an array",
        ),
        (
            |document| at(document, "/parameters/Id")["name"] = 1.into(),
            "DIR/swagger.json#/parameters/Id/name: expected a string, found a number",
        ),
        (
            |document| remove(document, "/definitions", "Key"),
            "DIR/swagger.json#/definitions/SendRequest/properties/keys/items/$ref: it refers to \
             DIR/swagger.json#/definitions/Key, and nothing is there",
        ),
        (
            |document| at(document, "/definitions")["Key"] = json!({ "$ref": "#/definitions/Key" }),
            "DIR/swagger.json#/definitions/Key/$ref: the references lead back to where they began",
        ),
    ];
    let files = Files::of("unusable");
    for (edit, expected) in edits {
        files.edit("swagger.json", edit);
        let (error, code) = files.run(&["swagger.json"]);
        assert_eq!(error, *expected);
        assert_eq!(code, 2);
    }
    files.write("text.json", "{ \"swagger\": ");
    assert_eq!(
        files.run(&["text.json"]).0,
        "DIR/text.json: EOF while parsing a value at line 1 column 13"
    );
    assert_eq!(files.run(&["absent.json"]).1, 2);
    assert_eq!(files.run(&[]).0, "FILE is missing (--help explains)");
    assert_eq!(files.run(&["--format", "yaml", "swagger.json"]).1, 2);
}

#[test]
fn two_schemas_of_one_name_are_not_taken_for_one() {
    let files = Files::of("namesakes");
    files.edit("swagger.json", |document| {
        at(document, "/definitions")["Person"] = json!({ "type": "string" });
        at(document, "/definitions/SendResult/properties/label")["$ref"] =
            "shared/common.json#/definitions/Person".into();
    });
    let (error, code) = files.run(&["swagger.json"]);
    assert_eq!(code, 2);
    assert!(error.contains("Person is DIR/"), "{error}");
    assert!(error.ends_with("elsewhere; rename one of them"), "{error}");
}

#[test]
fn circles_depth_and_size_do_no_harm() {
    let files = Files::of("large");
    files.edit("swagger.json", |document| {
        // A schema that extends itself, and a chain of many that each need the next.
        at(document, "/definitions")["SendResult"] = json!({
            "allOf": [{ "$ref": "#/definitions/SendResult" }, { "$ref": "#/definitions/Link0" }],
            "properties": { "label": { "type": "string", "readOnly": true } },
        });
        for link in 0..5_000 {
            at(document, "/definitions")[format!("Link{link}")] = json!({
                "allOf": [{ "$ref": format!("#/definitions/Link{}", (link + 1) % 5_000) }],
                "properties": { "next": { "$ref": format!("#/definitions/Link{}", (link + 7) % 5_000) } },
            });
        }
    });
    let lines = files.lines("swagger.json");
    assert_eq!(lines.lines().count(), 5_001);
    assert!(lines.ends_with("changed allOf SendResult: nothing -> SendResult, Link0\n"));

    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    files.write("deep.json", &deep);
    let (error, code) = files.run(&["deep.json"]);
    assert!(error.starts_with("DIR/deep.json: recursion limit exceeded"), "{error}");
    assert_eq!(code, 2);
}

#[test]
fn a_byte_order_mark_is_not_in_the_way() {
    let files = Files::of("mark");
    files.write("swagger.json", &format!("\u{feff}{SWAGGER}"));
    assert_eq!(files.run(&["swagger.json"]).1, 0);
}

#[test]
fn help_is_no_failure() {
    let (text, code) = Files::of("help").run(&["--help"]);
    assert!(text.contains("Usage: cargo run -p acs-call-spec-drift --"), "{text}");
    assert_eq!(code, 0);
}
