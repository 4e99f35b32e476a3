//! What a change of `spec/call-media.json` does to the Rust interface, and what stops the build.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use acs_call_codegen as generate;
use serde_json::{Value, json};

const SEND: &str = "/paths/~1calling~1callConnections~1{callConnectionId}:sendDtmfTones/post";

fn fragment() -> Value {
    serde_json::from_str(include_str!("../../../spec/call-media.json")).unwrap()
}

fn at<'a>(document: &'a mut Value, pointer: &str) -> &'a mut Value {
    document.pointer_mut(pointer).unwrap()
}

/// White space apart, as the formatter breaks lines where it likes.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn what_is_added_to_the_fragment_appears_in_rust() {
    let mut document = fragment();
    let schemas = "/components/schemas";
    at(&mut document, &format!("{schemas}/SendDtmfTonesRequest/properties"))["toneGapInMs"] = json!({ "type": "integer", "format": "int32", "minimum": 40, "maximum": 500,
                "description": "Pause between two tones." });
    at(&mut document, &format!("{schemas}/VoiceKind/enum"))
        .as_array_mut()
        .unwrap()
        .push("child".into());
    let mut event = at(&mut document, &format!("{schemas}/SendDtmfTonesCompleted")).clone();
    event["description"] = "The first tone is being sent.".into();
    event["x-acs-event-type"] = "Microsoft.Communication.SendDtmfTonesStarted".into();
    event["properties"]["operationContext"]["x-acs-former-name"] = "context".into();
    at(&mut document, schemas)["SendDtmfTonesStarted"] = event;
    let mut operation = at(&mut document, SEND).clone();
    operation["operationId"] = "CallMedia_SendFaxTones".into();
    operation["x-acs-outcome"]["success"] = "SendDtmfTonesStarted".into();
    at(&mut document, "/paths")["/calling/callConnections/{callConnectionId}:sendFaxTones"] =
        json!({ "post": operation });

    let generated = generate::read(&document.to_string()).unwrap();
    let code = squeezed(&generated.code().unwrap());
    for expected in [
        "pub tone_gap_in_ms: ::std::option::Option<crate::Bounded<40, 500>>",
        "pub fn tone_gap_in_ms<T, Via>(mut self, value: T) -> Self",
        "#[doc = \"The value `child`.\"] Child = \"child\"",
        "\"Microsoft.Communication.SendDtmfTonesStarted\" => SendDtmfTonesStarted",
        "pub fn send_fax_tones(&self) -> builder::SendFaxTones<'_>",
        "SendFaxTones => SendDtmfTonesStarted, [SendDtmfTonesFailed];",
        "crate::event::Completed<types::SendDtmfTonesStarted>",
        "#[serde(alias = \"context\")]",
        "id: \"SendFaxTones\", method: \"POST\", path: \"/calling/callConnections/{callConnectionId}:sendFaxTones\", \
         success: 202u16, is_repeatable: true",
    ] {
        assert!(code.contains(&squeezed(expected)), "{expected}");
    }
    assert!(generated.code().unwrap().contains("fn send_fax_tones<F>"));
    // Only requests are built.
    assert!(!code.contains(&squeezed("builder::SendDtmfTonesStarted {")));
}

/// Each edit breaks one thing; the sentence names the place and the mend.
#[test]
fn what_cannot_be_used_is_told_in_one_sentence() {
    type Edit = fn(&mut Value);
    let edits: &[(Edit, &str)] = &[
        (
            |document| document["openapi"] = "3.1.0".into(),
            "openapi: expected \"3.0.3\", found \"3.1.0\"; write the fragment in OpenAPI 3.0",
        ),
        (
            |document| document["paths"] = json!({}),
            "paths: expected the operations, found nothing; add it",
        ),
        (
            |document| {
                at(document, "/components/schemas/PlayRequest/properties")["playOptions"] =
                    json!({ "$ref": "#/components/schemas/Gone" });
            },
            "components.schemas.PlayRequest.properties.playOptions: nothing is at \
             \"#/components/schemas/Gone\"; correct the `$ref`, or add what it names",
        ),
        (
            |document| {
                at(document, "/components/schemas/FileSource/properties/uri")["type"] =
                    "text".into()
            },
            "components.schemas.FileSource.properties.uri: \"text\" is not a type of OpenAPI; write \
             string, integer, number, boolean, array or object",
        ),
        (
            |document| at(document, SEND)["responses"]["200"] = json!({ "description": "done" }),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.responses: expected \
             one success (2xx), found 2; keep the documented one; all others are taken for it",
        ),
        (
            |document| {
                drop(at(document, SEND)["responses"].as_object_mut().unwrap().remove("default"))
            },
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.responses: the \
             `default` response is missing; add it, with the schema CommunicationErrorResponse",
        ),
        (
            |document| drop(at(document, SEND)["parameters"].as_array_mut().unwrap().remove(1)),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.parameters: the \
             query parameter `api-version` is missing; add `{\"$ref\": \
             \"#/components/parameters/ApiVersion\"}`: every operation has it",
        ),
        (
            |document| drop(at(document, SEND)["parameters"].as_array_mut().unwrap().pop()),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.parameters: one of \
             Repeatability-Request-ID and Repeatability-First-Sent is there without the other; add the \
             other one, or remove both",
        ),
        (
            |document| at(document, SEND)["operationId"] = "CallConnection_SendDtmfTones".into(),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.operationId: expected \
             CallMedia_<Name>, found CallConnection_SendDtmfTones; use the service's own operationId; \
             other groups are not in this crate",
        ),
        (
            |document| at(document, SEND)["x-acs-since"] = "2026-03-12".into(),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post: `x-acs-since` would \
             be lost; remove it, or teach build/lower.rs about it",
        ),
        (
            |document| at(document, SEND)["x-acs-outcome"]["failures"] = json!([]),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.x-acs-outcome: \
             `failures` would be lost; remove it, or teach build/lower.rs about it",
        ),
        (
            |document| {
                at(document, SEND)["x-acs-outcome"]["failure"] = "SendDtmfTonesFailed".into()
            },
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.x-acs-outcome.failure: \
             not an array; write the schemas of the events that tell a failure, in an array",
        ),
        (
            |document| at(document, SEND)["requestBody"]["required"] = false.into(),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.requestBody: a body \
             that may be left out; write `\"required\": true`; every body is sent",
        ),
        (
            |document| {
                at(document, SEND)["requestBody"]["content"] =
                    json!({ "text/csv": { "schema": { "type": "object" } } });
            },
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.requestBody: a body \
             that is not one reference as application/json; give it a schema of its own under \
             components.schemas and refer to that",
        ),
        (
            |document| {
                at(document, SEND)["parameters"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "name": "dryRun", "in": "query" }));
            },
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.parameters: \"dryRun\" \
             is neither in the path nor a header; remove it, or teach src/send/request.rs to send it",
        ),
        (
            |document| {
                at(document, "/components/schemas/VoiceKind/x-ms-enum/values")[0]["value"] =
                    "x".into()
            },
            "components.schemas.VoiceKind.x-ms-enum.values: \"x\" is not a value of the enumeration; \
             describe values of `enum` alone",
        ),
        (
            |document| at(document, "/components/schemas/Tone/enum")[0] = "null".into(),
            "components.schemas.Tone.enum: its values are not the 16 that src/value/tone.rs knows; restore \
             them, or change `Tone` in src/value/tone.rs and TONES in build/lower.rs as well",
        ),
        (
            |document| {
                at(document, "/components/schemas/VoiceKind")["x-ms-enum"]["modelAsString"] =
                    false.into();
            },
            "components.schemas.VoiceKind.x-ms-enum: the enumeration is not marked as open; add \
             {\"name\": …, \"modelAsString\": true, \"values\": […]}",
        ),
        (
            |document| {
                at(document, "/components/schemas/VoiceKind/enum")
                    .as_array_mut()
                    .unwrap()
                    .push("1st".into())
            },
            "components.schemas.VoiceKind.enum: no Rust name can be made of \"1st\"; name it in \
             x-ms-enum.values with a `name` in UpperCamelCase",
        ),
        (
            |document| {
                at(document, "/components/schemas/FileSource/properties/uri")["enum"] =
                    json!(["a"]);
            },
            "components.schemas.FileSource.properties.uri: an enumeration inside another schema; give it \
             a schema of its own under components.schemas and refer to that",
        ),
        (
            |document| at(document, "/components/schemas/FileSource")["required"] = json!(["url"]),
            "components.schemas.FileSource.required: there is no member \"url\"; correct the name, or \
             add the member",
        ),
        (
            |document| {
                at(document, "/components/schemas/SpeechResult/properties/confidence")["maximum"] =
                    1.into();
            },
            "components.schemas.SpeechResult.properties.confidence: bounds on something that is not an \
             integer; remove them, or teach build/lower.rs about them",
        ),
        (
            |document| {
                at(document, "/components/schemas/VoiceKind/enum")
                    .as_array_mut()
                    .unwrap()
                    .push("MALE".into())
            },
            "components.schemas.VoiceKind.enum: two names that are both `Male` in Rust; rename or remove \
             one of them",
        ),
        (
            |document| at(document, "/components/schemas/VoiceKind")["enum"] = json!([]),
            "components.schemas.VoiceKind.enum: it has no values; add them",
        ),
        (
            |document| {
                at(document, "/components/schemas")["Option"] =
                    json!({ "type": "object", "properties": { "a": { "type": "string" } } });
            },
            "components.schemas.Option: its name is taken by what the generated code stands on; give it \
             another name",
        ),
        (
            |document| {
                at(document, "/components/schemas/FileSource/properties")["URI"] =
                    json!({ "type": "string" });
            },
            "components.schemas.FileSource: two names that are both `uri` in Rust; rename or remove one \
             of them",
        ),
        (
            |document| at(document, SEND)["operationId"] = "CallMedia_Endpoint".into(),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.operationId: the \
             client has a method `endpoint` of its own; give the operation another name",
        ),
        (
            |document| {
                at(document, "/components/schemas/PlayFailed")["x-acs-event-type"] =
                    "PlayFailed".into();
            },
            "components.schemas.PlayFailed.x-acs-event-type: \"PlayFailed\" is not the type of an event; \
             write \"Microsoft.Communication.<Name>\"",
        ),
        (
            |document| {
                at(document, "/components/schemas/PlayFailed/properties")
                    .as_object_mut()
                    .unwrap()
                    .remove("correlationId");
            },
            "components.schemas.PlayFailed: an event without `correlationId`; add it: the service \
             gives it with every event",
        ),
        (
            |document| {
                at(document, "/components/schemas/PlayFailed/properties/resultInformation")["x-acs-former-name"] =
                    "".into();
            },
            "components.schemas.PlayFailed.properties.resultInformation.x-acs-former-name: expected \
             a name; write what the service called the member before, or remove it",
        ),
        (
            |document| at(document, SEND)["x-acs-outcome"]["success"] = "SendFaxCompleted".into(),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.x-acs-outcome.success: \
             \"SendFaxCompleted\" is not the schema of an event; write the name of a schema that has \
             `x-acs-event-type`",
        ),
        (
            // A schema, but not of an event.
            |document| at(document, SEND)["x-acs-outcome"]["failure"] = json!(["Tone"]),
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.x-acs-outcome.failure: \
             \"Tone\" is not the schema of an event; write the name of a schema that has \
             `x-acs-event-type`",
        ),
        (
            |document| {
                at(document, "/components/schemas/SendDtmfTonesRequest/properties")
                    .as_object_mut()
                    .unwrap()
                    .remove("operationContext");
            },
            "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post.x-acs-outcome: no call \
             connection in the path, or no `operationContext` and `operationCallbackUri` in the request; \
             remove it: without them no event can be told to be this operation's",
        ),
    ];
    let of_members: &[(Value, &str)] = &[
        (
            json!({ "type": "string", "pattern": "^a$" }),
            "`pattern` would be lost; remove it, or teach build/lower.rs about it",
        ),
        (
            json!({ "type": "integer", "exclusiveMinimum": true, "minimum": 1 }),
            "`exclusiveMinimum` would be lost; remove it, or teach build/lower.rs about it",
        ),
        (
            json!({ "type": "object", "description": "Inline." }),
            "an object inside another schema; give it a schema of its own under components.schemas \
             and refer to that",
        ),
        (
            json!({ "allOf": [{ "$ref": "#/components/schemas/Tone" }, { "$ref": "#/components/schemas/Tone" }] }),
            "`allOf` is not one reference; write one `$ref` in it; combinations of schemas are not \
             generated",
        ),
        (json!({ "type": "array" }), "an array without `items`; say what it is an array of"),
        (
            json!({ "type": "integer", "format": "int128" }),
            "the format \"int128\" is not known for this type; write one of int32, int64, or none",
        ),
        (
            json!({ "type": "integer", "minimum": 70, "maximum": 60 }),
            "nothing is from 70 to 60; correct the bounds",
        ),
        (json!({ "description": "?" }), "neither `type` nor a reference; add one of them"),
    ];
    for (member, expected) in of_members {
        let mut document = fragment();
        at(&mut document, "/components/schemas/FileSource/properties")["new"] = member.clone();
        let fault = generate::read(&document.to_string()).err().expect(expected);
        let place = "components.schemas.FileSource.properties.new";
        assert_eq!(fault.to_string(), format!("{place}: {expected}"));
    }
    for (edit, expected) in edits {
        let mut document = fragment();
        edit(&mut document);
        let fault = generate::read(&document.to_string()).err().expect(expected);
        assert_eq!(fault.to_string(), *expected);
    }
}

#[test]
fn an_operation_with_an_acronym_stays_repeatable() {
    let mut document = fragment();
    at(&mut document, SEND)["operationId"] = "CallMedia_SendDTMFTones".into();
    let code = generate::read(&document.to_string()).unwrap().code().unwrap();
    let code = squeezed(&code);
    let repeatable = |id: &str| {
        let (_, info) = code.split_once(&format!("id:\"{id}\"")).unwrap();
        info.split_once("is_repeatable:").unwrap().1.starts_with("true")
    };
    assert!(repeatable("SendDtmfTones"));
    assert!(!repeatable("Play"));
}

#[test]
fn a_text_of_any_format_stays_a_text() {
    let mut document = fragment();
    at(&mut document, "/components/schemas/FileSource/properties")["since"] =
        json!({ "type": "string", "format": "date-time", "description": "When." });
    let code = generate::read(&document.to_string()).unwrap().code().unwrap();
    assert!(squeezed(&code).contains("pubsince:::std::option::Option<::std::string::String>"));
}

#[test]
fn a_member_that_is_there_twice_is_told() {
    let broken =
        include_str!("../../../spec/call-media.json").replacen("{", "{ \"openapi\": \"3.0.0\",", 1);
    let fault = generate::read(&broken).err().unwrap().to_string();
    assert!(fault.contains("`openapi` is there twice"), "{fault}");
}

#[test]
fn a_syntax_error_is_told_by_its_line() {
    let broken = include_str!("../../../spec/call-media.json").replacen("\"info\"", "info", 1);
    let fault = generate::read(&broken).err().unwrap();
    assert!(fault.to_string().starts_with("line 3, column "), "{fault}");
}

/// progenitor panics on much that it cannot take; the build must not.
#[test]
fn what_progenitor_cannot_take_is_told_without_a_panic() {
    let mut document = fragment();
    // What the path names is no parameter any more.
    at(&mut document, SEND)["parameters"].as_array_mut().unwrap().remove(0);
    let fault =
        generate::read(&document.to_string()).and_then(|generated| generated.code()).unwrap_err();
    let sentence = fault.to_string();
    assert!(sentence.starts_with("the client: progenitor cannot generate it ("), "{sentence}");
    assert!(sentence.ends_with("or lower what is new in build/lower.rs"), "{sentence}");
}
