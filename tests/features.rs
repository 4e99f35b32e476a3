//! The optional features, as a downstream crate uses them.

#![allow(clippy::unwrap_used, reason = "tests")]

#[cfg(feature = "azure-core")]
mod support;

#[cfg(feature = "schemars")]
mod json_schema {
    use acs_call_automation::event::EventData;
    use acs_call_automation::types::{RecognizeRequest, SendDtmfTonesRequest};
    use serde_json::json;

    #[test]
    fn a_request_has_a_schema_down_to_its_tones() {
        let schema = schemars::schema_for!(SendDtmfTonesRequest).to_value();
        assert_eq!(schema["properties"]["tones"]["$ref"], "#/$defs/Tones");
        assert_eq!(schema["$defs"]["Tones"]["items"]["$ref"], "#/$defs/Tone");
        assert_eq!(schema["$defs"]["Tone"]["enum"].as_array().unwrap().len(), 16);
        assert_eq!(schema["required"], json!(["targetParticipant", "tones"]));
    }

    #[test]
    fn a_stored_dial_has_a_schema() {
        let schema = schemars::schema_for!(acs_call_automation::DialProgress).to_value();
        assert_eq!(schema["properties"]["dialString"]["$ref"], "#/$defs/DialString");
        assert_eq!(schema["$defs"]["DialString"]["type"], "string");
        assert_eq!(
            schema["$defs"]["InFlight"]["properties"]["pair"]["$ref"],
            "#/$defs/Repeatability"
        );
    }

    #[test]
    fn bounds_are_in_the_schema() {
        let schema = schemars::schema_for!(RecognizeRequest).to_value();
        let timeout = &schema["$defs"]["DtmfOptions"]["properties"]["interToneTimeoutInSeconds"];
        assert_eq!((&timeout["minimum"], &timeout["maximum"]), (&json!(1), &json!(60)));
    }

    #[test]
    fn every_event_is_in_the_schema() {
        let schema = schemars::schema_for!(EventData).to_value();
        let cases = schema["anyOf"].as_array().unwrap().len();
        // And one for what is unknown.
        assert_eq!(cases, EventData::KNOWN_TYPES.len() + 1);
        assert_eq!(cases, 39);
    }
}

#[cfg(feature = "azure-core")]
mod azure_core_credential {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    use acs_call_automation::{CallAutomationClient, Credential};
    use azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};

    #[derive(Debug, Default)]
    struct Counting(AtomicUsize);

    /// Notes the scopes that it is asked for.
    #[derive(Debug, Default)]
    struct Scopes(Mutex<Vec<String>>);

    #[async_trait::async_trait]
    impl TokenCredential for Scopes {
        async fn get_token(
            &self,
            scopes: &[&str],
            _: Option<TokenRequestOptions<'_>>,
        ) -> azure_core::Result<AccessToken> {
            self.0.lock().unwrap().extend(scopes.iter().map(|scope| (*scope).to_owned()));
            let in_an_hour =
                azure_core::time::OffsetDateTime::now_utc() + azure_core::time::Duration::hours(1);
            Ok(AccessToken::new("entra-token", in_an_hour))
        }
    }

    #[tokio::test]
    async fn its_scope_can_be_set() {
        let server = crate::support::recorder::Recorder::start().await;
        let scopes = Arc::new(Scopes::default());
        let credential = Credential::entra(scopes.clone(), " api://gateway/.default\n").unwrap();
        let client = CallAutomationClient::new(&server.endpoint, credential).unwrap();
        let call = client.cancel_all_media_operations().call_connection_id("421f3500");
        call.send().await.unwrap();
        assert_eq!(server.only().header("authorization"), Some("Bearer entra-token"));
        assert_eq!(*scopes.0.lock().unwrap(), ["api://gateway/.default"]);
    }

    #[test]
    fn a_scope_that_can_be_none_is_refused() {
        for (scope, problem) in [
            ("", r#"found """#),
            ("\n", r#"found """#),
            ("a b", r#"found "a b""#),
            ("'api://gateway/.default'", "begins with a quotation mark"),
        ] {
            let error = Credential::entra(Arc::new(Scopes::default()), scope).unwrap_err();
            assert!(error.is_input());
            assert!(error.to_string().starts_with("scope: "), "{error}");
            assert!(error.to_string().contains(problem), "{error}");
        }
    }

    #[async_trait::async_trait]
    impl TokenCredential for Counting {
        async fn get_token(
            &self,
            scopes: &[&str],
            _: Option<TokenRequestOptions<'_>>,
        ) -> azure_core::Result<AccessToken> {
            assert_eq!(scopes, ["https://communication.azure.com//.default"]);
            self.0.fetch_add(1, Ordering::Relaxed);
            let in_an_hour =
                azure_core::time::OffsetDateTime::now_utc() + azure_core::time::Duration::hours(1);
            Ok(AccessToken::new("entra-token", in_an_hour))
        }
    }

    #[tokio::test]
    async fn its_token_is_sent_and_asked_for_once() {
        let server = crate::support::recorder::Recorder::start().await;
        let counting = Arc::new(Counting::default());
        // As the constructors of `azure_identity` give it.
        let entra: Arc<Counting> = counting.clone();
        let client = CallAutomationClient::new(&server.endpoint, Credential::from(entra)).unwrap();
        for _ in 0..2 {
            let call = client.cancel_all_media_operations().call_connection_id("421f3500");
            call.send().await.unwrap();
            assert_eq!(server.only().header("authorization"), Some("Bearer entra-token"));
        }
        assert_eq!(counting.0.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn it_may_be_one_that_is_chosen_when_the_program_runs() {
        let entra: Arc<dyn TokenCredential> = Arc::new(Counting::default());
        let _ = Credential::from(entra);
    }
}

#[cfg(feature = "httpmock")]
mod mock {
    use acs_call_automation::mock::MockServerExt as _;
    use acs_call_automation::{CallAutomationClient, Credential};

    #[tokio::test]
    async fn an_id_is_matched_as_it_is_sent() {
        let server = httpmock::MockServer::start_async().await;
        let credential = Credential::access_key("c2VjcmV0").unwrap();
        let client = CallAutomationClient::new(&server.base_url(), credential).unwrap();
        for id in ["421f3500", "a:b", "a/b c", "a+b", "a(b", "..", "é"] {
            let mock = server.cancel_all_media_operations(|when, then| {
                when.call_connection_id(id);
                then.success(202);
            });
            client.cancel_all_media_operations().call_connection_id(id).send().await.unwrap();
            mock.assert();
        }
    }
}
