//! The client, the builders of its operations, and the mock.
//!
//! Of a builder, progenitor makes the struct and its setters; what it would send is written here.

use heck::{ToKebabCase as _, ToSnakeCase as _};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{ImplItem, Item, parse_quote};

use super::super::facts::{Facts, Operation};
use super::Result;
use super::syntax::{functions_mut, inherent_impls, type_name};

const REFERENCE: &str = "https://learn.microsoft.com/rest/api/communication/callautomation";

pub(super) fn finish(mut builders: Vec<Item>, mock: Vec<Item>, facts: &Facts) -> Result<Vec<Item>> {
    parameters_are_documented(&mut builders, facts);
    requests_go_through_the_pipeline(&mut builders, facts)?;
    outcomes_can_be_awaited(&mut builders, facts);
    builders_are_used(&mut builders);
    imports_are_replaced(&mut builders);

    let client = client(facts);
    let (names, versions) = (facts.operations.iter().map(builder_of), &facts.api_versions);
    let api_version = &facts.api_version;
    let file: syn::File = parse_quote! {
        use crate::generated::types;
        use crate::send::operation::OperationInfo;

        /// Every operation of the client.
        pub const OPERATIONS: &[OperationInfo] = &[#(builder::#names::INFO),*];

        /// Every api-version that the fragments describe.
        pub const API_VERSIONS: &[&str] = &[#(#versions),*];

        /// The one that the client speaks by default.
        pub(crate) const API_VERSION: &str = #api_version;

        #client

        /// The operations, as they are put together before they are sent.
        pub mod builder { #(#builders)* }

        #[cfg(feature = "httpmock")]
        #[allow(
            missing_debug_implementations,
            missing_docs,
            unused_imports,
            clippy::unwrap_used,
            reason = "progenitor decides how its output looks"
        )]
        pub mod mock { #(#mock)* }
    };
    Ok(file.items)
}

fn client(facts: &Facts) -> TokenStream {
    let methods = facts.operations.iter().map(|operation| {
        let (docs, builder) = (docs(operation), builder_of(operation));
        let method = format_ident!("{}", operation.name.to_snake_case());
        quote! {
            #[doc = #docs]
            pub fn #method(&self) -> builder::#builder<'_> {
                builder::#builder::new(self)
            }
        }
    });
    let docs = format!(
        "Client for {}.\n\n{}\n\nIt speaks api-version {} by default.",
        facts.title, facts.description, facts.api_version
    );
    quote! {
        #[doc = #docs]
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) inner: crate::send::pipeline::Inner,
        }

        impl Client { #(#methods)* }
    }
}

fn docs(operation: &Operation) -> String {
    let Operation { name, group, summary, description, method, path, .. } = operation;
    // The reference has each operation without a group in a group of its own.
    let group = group.as_ref().unwrap_or(name).to_kebab_case();
    let docs = format!(
        "{summary}.\n\n{description}\n\nIt sends `{method} {path}`; see the [REST reference]({REFERENCE}/{group}/{}).",
        name.to_kebab_case()
    );
    match &operation.example {
        None => docs,
        Some(example) => format!(
            "{docs}\n\n# Example\n\n```no_run\n# async fn example(client: \
             acs_call_automation::CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> \
             {{\n{example}\n# Ok(())\n# }}\n```"
        ),
    }
}

fn builder_of(operation: &Operation) -> syn::Ident {
    format_ident!("{}", operation.name)
}

/// progenitor describes parameters only at the operation.
fn parameters_are_documented(builders: &mut [Item], facts: &Facts) {
    for function in inherent_impls(builders).flat_map(functions_mut) {
        let name = function.sig.ident.to_string();
        let docs = match name.as_str() {
            "body" => "The request's body: the type itself, or its builder.",
            "body_map" => "Changes the body's builder in place.",
            "repeatability" => {
                "The pair that makes a retry safe. Without it, the client makes a new one."
            }
            _ => match facts.parameters.get(&name) {
                Some(description) => description,
                None => continue,
            },
        };
        function.attrs.push(parse_quote!(#[doc = #docs]));
    }
}

/// `send` hands the request to the pipeline and returns `Response` and `Error` of this crate.
fn requests_go_through_the_pipeline(builders: &mut [Item], facts: &Facts) -> Result<()> {
    for operation in &facts.operations {
        let builder = builder_of(operation);
        let block = inherent_impls(builders)
            .find(|block| type_name(&block.self_ty) == Some(&builder))
            .ok_or_else(|| format!("progenitor no longer generates a builder {builder}"))?;
        block
            .items
            .retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "send"));
        for function in functions_mut(block).filter(|function| function.sig.ident == "new") {
            // The client's method is the one way to begin.
            function.vis = parse_quote!(pub(crate));
        }
        block.items.insert(0, info(operation));
        block.items.extend([send(operation), request(operation)]);
    }
    Ok(())
}

fn info(operation: &Operation) -> ImplItem {
    let Operation { name, method, path, success, is_repeatable, .. } = operation;
    parse_quote! {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: #name,
            method: #method,
            path: #path,
            success: #success,
            is_repeatable: #is_repeatable,
        };
    }
}

fn send(operation: &Operation) -> ImplItem {
    let (answer, read) = match &operation.answer {
        None => (quote!(()), quote!(|_| Ok(()))),
        Some(schema) => {
            let schema = format_ident!("{schema}");
            (quote!(types::#schema), quote!(|body| ::serde_json::from_slice(body)))
        }
    };
    let mutable = operation.is_repeatable.then(|| quote!(mut));
    let pair = operation.is_repeatable.then(|| {
        quote! {
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
        }
    });
    parse_quote! {
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<#answer>, Error>> {
            let #mutable call = self.client.inner.begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            #pair
            call.send(self.request(), #read)
        }
    }
}

fn request(operation: &Operation) -> ImplItem {
    let ids = operation.ids.iter().map(|name| {
        let value = format_ident!("{name}");
        quote!((#name, self.#value?))
    });
    let pair = operation.is_repeatable.then(|| quote!(let pair = self.repeatability?;));
    // It must be the same request whenever it is sent with the pair.
    let is_addressed = operation.is_repeatable && operation.outcome.is_some();
    let request = match &operation.request {
        None => quote!(Ok(request)),
        Some(schema) => {
            let schema = format_ident!("{schema}");
            let mutable = is_addressed.then(|| quote!(mut));
            let complete = is_addressed.then(|| {
                quote! {
                    let (context, uri) =
                        (&mut body.operation_context, &mut body.operation_callback_uri);
                    pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
                    let request = request.noting(context.as_deref(), uri.as_deref());
                }
            });
            quote! {
                let #mutable body = types::#schema::try_from(self.body?).map_err(|error| error.to_string())?;
                #complete
                request.with_json(&body)
            }
        }
    };
    parse_quote! {
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[#(#ids),*])?;
            #pair
            #request
        }
    }
}

/// `send_and_wait`, where events report the outcome.
fn outcomes_can_be_awaited(builders: &mut Vec<Item>, facts: &Facts) {
    let rows = facts.operations.iter().filter_map(|operation| {
        let success = format_ident!("{}", operation.outcome.as_ref()?.success);
        let builder = builder_of(operation);
        let pair = operation.is_repeatable.then(|| quote!(with repeatability));
        Some(quote!(#builder #pair => #success;))
    });
    builders.push(parse_quote! {
        crate::event::send_and_wait::send_and_wait! { #(#rows)* }
    });
}

/// The compiler warns of a builder that is dropped.
fn builders_are_used(builders: &mut [Item]) {
    for item in builders {
        if let Item::Struct(builder) = item {
            let why = "nothing is sent until `send` is awaited";
            builder.attrs.push(parse_quote!(#[must_use = #why]));
        }
    }
}

/// progenitor's own types are not in the public interface, nor is its runtime a dependency.
fn imports_are_replaced(builders: &mut Vec<Item>) {
    builders.retain(|item| !matches!(item, Item::Use(_)));
    builders.insert(
        0,
        parse_quote! {
            use super::types;
        },
    );
    builders.insert(
        1,
        parse_quote! {
            use crate::send::{
                error::Error, operation::OperationInfo, request::Request, response::Response,
            };
        },
    );
}
