//! Finishes what progenitor generates: each step changes one thing that a user of the client would
//! stumble over, the same way for every operation and type.

use std::collections::BTreeMap;

use heck::ToSnakeCase as _;
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Block, Expr, ExprLit, ExprMethodCall, ExprTry, Fields, File, GenericArgument,
    ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, Lit, Local, Pat, PathArguments, ReturnType,
    Stmt, Token, Type, TypeParamBound, UseTree, WherePredicate, parse_quote,
};

use super::lower::{Lowered, OpenEnum};

type Result<T> = std::result::Result<T, String>;

pub(crate) fn finish(tokens: TokenStream, lowered: &Lowered) -> Result<File> {
    let tokens = messages_name_the_member_first(tokens);
    let tokens = descriptions_link_to_rust(tokens, lowered);
    let mut file: File = syn::parse2(tokens).map_err(|error| error.to_string())?;

    the_client_is_constructed_by_hand(&mut file);
    progenitors_runtime_is_not_needed(&mut file)?;
    sends_go_through_the_pipeline(module(&mut file.items, "builder")?)?;
    operations_can_be_waited_for(module(&mut file.items, "builder")?, lowered);
    examples_are_compiled(&mut file)?;
    builders_must_be_used(
        module(&mut file.items, "builder")?,
        Some("nothing is sent before `send` is awaited"),
    );
    parameters_are_documented(module(&mut file.items, "builder")?, lowered);

    let types = module(&mut file.items, "types")?;
    let members = members(types);
    only_what_is_sent_has_a_builder(types, lowered)?;
    constructors_take_what_is_required(types, &members, lowered)?;
    values_are_taken_by_reference(types, lowered);
    former_names_are_read(types, &members, lowered)?;
    open_enums_are_added(types, &lowered.open_enums)?;
    let builders = module(types, "builder")?;
    optional_members_take_plain_values(builders);
    sent_tones_are_checked(builders, &members)?;
    requests_can_be_waited_for(builders, lowered);
    setters_are_documented(builders, &members);
    builders_must_be_used(builders, None);

    events_are_added(&mut file, lowered)?;
    operations_are_listed(&mut file, lowered);
    Ok(file)
}

/// The mock of the operations: a parameter in a path is matched as the client sends it, not as the
/// regular expression that it may look like.
pub(crate) fn finish_mock(tokens: TokenStream) -> Result<File> {
    fn escape_paths(tokens: TokenStream) -> TokenStream {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        // `"^/calling/…$", value.to_string()`, inside of `format!`.
        if let [TokenTree::Literal(path), TokenTree::Punct(_), value @ TokenTree::Ident(_), ..] =
            tokens.as_slice()
            && path.to_string().ends_with("$\"")
        {
            return quote! { #path, regex::escape(&crate::send::request::encode_path(#value).to_string()) };
        }
        map_groups(tokens, escape_paths).collect()
    }
    syn::parse2(escape_paths(tokens)).map_err(|error| error.to_string())
}

/// `error converting supplied value for tones: …` becomes `tones: …`, however deep it is nested.
fn messages_name_the_member_first(tokens: TokenStream) -> TokenStream {
    let shorter = |literal: &Literal| -> Option<Literal> {
        let text = literal.to_string();
        let text = text.strip_prefix('"')?.strip_suffix('"')?;
        if let Some(rest) = text.strip_prefix("error converting supplied value for ") {
            return Some(Literal::string(rest));
        }
        let missing = text
            .strip_prefix("no value supplied for ")
            .or_else(|| text.strip_suffix(" was not initialized"));
        if let Some(member) = missing {
            return Some(Literal::string(&format!("{member}: expected a value, found none")));
        }
        let (_, member) =
            text.strip_prefix("conversion to `").and_then(|text| text.rsplit_once("` for "))?;
        match member.strip_suffix(" failed") {
            Some(member) => Some(Literal::string(&format!(
                "{member}: expected what converts to its type, found another value"
            ))),
            None => (member == "body failed: {}").then(|| Literal::string("{}")),
        }
    };
    map_groups(tokens, messages_name_the_member_first)
        .map(|token| match token {
            TokenTree::Literal(literal) => TokenTree::Literal(shorter(&literal).unwrap_or(literal)),
            other => other,
        })
        .collect()
}

/// `` `CallMedia_Play` `` in a description becomes a link to `play`, and the name of a schema one to its
/// type.
fn descriptions_link_to_rust(tokens: TokenStream, lowered: &Lowered) -> TokenStream {
    fn link(word: &str, lowered: &Lowered) -> Option<String> {
        if let Some(operation) = word.strip_prefix("CallMedia_") {
            let method = operation.to_snake_case();
            return Some(format!("[`{method}`](crate::CallAutomationClient::{method})"));
        }
        let is_type = lowered.objects.iter().any(|name| name == word)
            || lowered.open_enums.iter().any(|open_enum| open_enum.name == word);
        is_type.then(|| format!("[`{word}`](crate::types::{word})"))
    }
    let is_doc = |before: &[TokenTree]| matches!(before, [.., TokenTree::Ident(doc), TokenTree::Punct(_)] if doc == "doc");
    let mut linked: Vec<TokenTree> = Vec::new();
    for token in map_groups(tokens, |inside| descriptions_link_to_rust(inside, lowered)) {
        let text = match &token {
            TokenTree::Literal(literal) if is_doc(&linked) => {
                syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()
            }
            _ => None,
        };
        linked.push(match text.map(|text| text.value()) {
            None => token,
            Some(text) => {
                let (prose, block) = text.split_at(text.find("```").unwrap_or(text.len()));
                // Every second part between backticks is code.
                let parts = prose.split('`').enumerate().map(|(index, part)| match index % 2 {
                    0 => part.to_owned(),
                    _ => link(part, lowered).unwrap_or_else(|| format!("`{part}`")),
                });
                TokenTree::Literal(Literal::string(&(parts.collect::<String>() + block)))
            }
        });
    }
    linked.into_iter().collect()
}

/// The same tokens, with what is inside of groups changed.
fn map_groups(
    tokens: impl IntoIterator<Item = TokenTree>,
    change: impl Fn(TokenStream) -> TokenStream,
) -> impl Iterator<Item = TokenTree> {
    tokens.into_iter().map(move |token| match token {
        TokenTree::Group(group) => {
            let mut changed = Group::new(group.delimiter(), change(group.stream()));
            changed.set_span(group.span());
            TokenTree::Group(changed)
        }
        other => other,
    })
}

/// progenitor's constructors panic on a failure and hide a 15 s timeout; `src/client.rs` has ours.
fn the_client_is_constructed_by_hand(file: &mut File) {
    file.items.retain(|item| {
        !matches!(item, Item::Impl(block) if is_inherent(block, "Client")
            && functions(block).any(|function| function.sig.ident == "new_with_client"))
    });
}

/// The pipeline sends, so all that is left of `progenitor_client` is the encoding of paths, which
/// leaves `:` and `\`, and an error.
fn progenitors_runtime_is_not_needed(file: &mut File) -> Result<()> {
    let is_of_it = |item: &Item| match item {
        Item::Use(item) => {
            matches!(&item.tree, UseTree::Path(path) if path.ident == "progenitor_client")
        }
        Item::Impl(block) => implements(block, "ClientHooks"),
        _ => false,
    };
    file.items.retain(|item| !is_of_it(item));
    // What else it tells of the client is there without it.
    let info = file.items.iter_mut().filter_map(as_impl_mut);
    let info = info.into_iter().find(|block| implements(block, "ClientInfo"));
    let info = info.ok_or("there is no `ClientInfo` where there used to be one")?;
    info.trait_ = None;
    info.items.retain(
        |item| matches!(item, ImplItem::Fn(function) if function.sig.ident == "api_version"),
    );
    for function in functions_mut(info) {
        function.vis = parse_quote!(pub(crate));
    }
    let imports = module(&mut file.items, "builder")?.iter_mut().find_map(|item| match item {
        Item::Use(item) if quote!(#item).to_string().contains("ClientInfo") => Some(item),
        _ => None,
    });
    *imports.ok_or("the builders do not import what they used to")? = parse_quote!(
        use crate::send::request::{Request, RequestError as Error, encode_path};
    );
    Ok(())
}

/// `send` gives our `Response` and `Error`, which know of the whole call, and keep progenitor's own
/// types out of the public interface.
fn sends_go_through_the_pipeline(builders: &mut [Item]) -> Result<()> {
    for block in inherent_impls(builders) {
        let parameters: Vec<String> =
            functions(block).map(|function| function.sig.ident.to_string()).collect();
        let Some(send) = functions_mut(block).find(|function| function.sig.ident == "send") else {
            continue;
        };
        let ReturnType::Type(_, result) = &send.sig.output else {
            return Err("`send` returns nothing".to_owned());
        };
        let value = generic_arguments(result)
            .first()
            .map(generic_arguments)
            .and_then(|arguments| arguments.first().cloned())
            .ok_or("`send` does not return a ResponseValue")?;
        let docs: Vec<Attribute> = send.attrs.clone();
        // Beside the header, through which the generated code would send it.
        let pair = parameters.iter().any(|name| name == "repeatability").then(|| {
            quote! {
                if let Ok(pair) = &mut self.repeatability {
                    call.repeat(pair.take());
                }
            }
        });
        address_comes_from_the_client(&mut send.block)?;
        version_is_no_header(&mut send.block)?;
        request_is_for_the_pipeline(&mut send.block)?;
        sending_is_left_out(&mut send.block)?;
        send.sig.ident = format_ident!("request");
        send.sig.asyncness = None;
        send.sig.output = parse_quote!(-> Result<Request, Error>);
        send.vis = syn::Visibility::Inherited;
        send.attrs.clear();
        let read = match value {
            Type::Tuple(_) => quote!(|_| Ok(())),
            _ => quote!(|body| ::serde_json::from_slice(body)),
        };
        block.items.push(parse_quote! {
            #(#docs)*
            ///
            /// # Errors
            ///
            /// Input that cannot be sent, no connection, no answer, or an answer that is not a
            /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
            /// effect.
            pub fn send(
                mut self,
            ) -> impl Future<Output = Result<crate::Response<#value>, crate::Error>> {
                let mut call = self.client.begin_call(Self::INFO.id, Self::INFO.is_repeatable);
                #pair
                call.send(self.request(), #read)
            }
        });
    }
    Ok(())
}

/// The client itself begins the request, instead of the `reqwest::Client` in it.
fn request_is_for_the_pipeline(body: &mut Block) -> Result<()> {
    let unknown = "`send` does not build its request as it used to";
    let mut step = local(body, "request").ok_or(unknown)?;
    while let Expr::Try(ExprTry { expr, .. })
    | Expr::MethodCall(ExprMethodCall { receiver: expr, .. }) = step
    {
        step = expr;
    }
    match *step == parse_quote!(client.client) {
        true => *step = parse_quote!(client),
        false => return Err(unknown.to_owned()),
    }
    Ok(())
}

/// What the generated code does with a request that it has built is the pipeline's.
fn sending_is_left_out(body: &mut Block) -> Result<()> {
    let built = body.stmts.iter().position(|statement| {
        matches!(statement, Stmt::Local(Local { pat: Pat::Ident(name), .. }) if name.ident == "info")
    });
    body.stmts.truncate(built.ok_or("`send` does not send as it used to")?);
    body.stmts.push(Stmt::Expr(parse_quote!(Ok(request)), None));
    Ok(())
}

/// The client has parsed the endpoint once; only the path is new for each call.
fn address_comes_from_the_client(body: &mut Block) -> Result<()> {
    let unknown = "`send` does not make its address as it used to";
    let made = local(body, "url").ok_or(unknown)?;
    let Expr::Macro(format) = &*made else { return Err(unknown.to_owned()) };
    let arguments = format.mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
    let mut arguments = arguments.map_err(|_| unknown)?.into_iter();
    let Some(Expr::Lit(ExprLit { lit: Lit::Str(pattern), .. })) = arguments.next() else {
        return Err(unknown.to_owned());
    };
    let pattern = pattern.value();
    let path = pattern.strip_prefix("{}").ok_or(unknown)?;
    if arguments.next() != Some(parse_quote!(client.baseurl)) {
        return Err(unknown.to_owned());
    }
    *made = parse_quote!(client.address(&format!(#path, #(#arguments),*)));
    Ok(())
}

/// The generator sends the version as a header too; the service knows only the query parameter.
fn version_is_no_header(body: &mut Block) -> Result<()> {
    let unknown = "`send` does not add the version's header as it used to";
    let before = body.stmts.len();
    body.stmts.retain(|statement| {
        let text = quote!(#statement).to_string();
        !(text.starts_with("header_map . append") && text.contains("\"api-version\""))
    });
    // None are left to make room for.
    let headers = local(body, "header_map").ok_or(unknown)?;
    *headers = parse_quote!(::reqwest::header::HeaderMap::new());
    if body.stmts.len() < before { Ok(()) } else { Err(unknown.to_owned()) }
}

/// What a variable is set to where it is declared.
fn local<'a>(body: &'a mut Block, name: &str) -> Option<&'a mut Expr> {
    body.stmts.iter_mut().find_map(|statement| match statement {
        Stmt::Local(Local { pat: Pat::Ident(declared), init: Some(init), .. })
            if declared.ident == name =>
        {
            Some(&mut *init.expr)
        }
        _ => None,
    })
}

/// progenitor's examples are for reading alone; these are tests too, and pass errors on.
fn examples_are_compiled(file: &mut File) -> Result<()> {
    let builders = module(&mut file.items, "builder")?.iter().filter_map(|item| match item {
        Item::Struct(builder) => Some(builder),
        _ => None,
    });
    let bodies: BTreeMap<String, String> = builders
        .filter_map(|builder| {
            let is_body = |name: &syn::Ident| name == "body";
            let body =
                builder.fields.iter().find(|field| field.ident.as_ref().is_some_and(is_body));
            let of = type_name(generic_arguments(&body?.ty).first()?)?.to_string();
            Some((builder.ident.to_string().to_snake_case(), of))
        })
        .collect();
    let client = file.items.iter_mut().filter_map(as_impl_mut);
    for operation in client.filter(|block| is_inherent(block, "Client")).flat_map(functions_mut) {
        let body = bodies.get(&operation.sig.ident.to_string());
        for attribute in &mut operation.attrs {
            if let syn::Meta::NameValue(docs) = &mut attribute.meta
                && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &docs.value
                && let Some(text) = with_compiled_example(&text.value(), body)
            {
                docs.value = parse_quote!(#text);
            }
        }
    }
    Ok(())
}

/// The description of an operation, whose request has a body of this type.
fn with_compiled_example(docs: &str, body: Option<&String>) -> Option<String> {
    let (text, example) = docs.split_once("```ignore\n")?;
    let mut parameters = String::new();
    for line in example.lines() {
        // `.body(body)`, and not `.send()`.
        let Some((name, argument)) = line.trim().trim_start_matches('.').split_once('(') else {
            continue;
        };
        if argument.trim_end_matches(')') == name {
            let of = match (name, body) {
                ("body", Some(body)) => &format!("acs_call_automation::types::{body}"),
                ("repeatability", _) => "acs_call_automation::Repeatability",
                _ => "&str",
            };
            parameters += &format!("#     {name}: {of},\n");
        }
    }
    let example = example.replace(".await;", ".await?;\n# Ok(())\n# }");
    Some(format!(
        "{text}\n```no_run\n# async fn example(\n#     client: acs_call_automation::CallAutomationClient,\n\
         {parameters}# ) -> Result<(), acs_call_automation::Error> {{\n{example}"
    ))
}

/// `send_and_wait`, where an event tells the outcome.
fn operations_can_be_waited_for(builders: &mut [Item], lowered: &Lowered) {
    for block in inherent_impls(builders) {
        let Some(builder) = type_name(&block.self_ty) else { continue };
        let outcome = lowered.outcomes.iter().find(|outcome| builder == &outcome.operation);
        let Some(outcome) = outcome else { continue };
        let (operation, success) =
            (format_ident!("{}", outcome.operation), format_ident!("{}", outcome.success));
        // Made here, so that it is known whatever becomes of the sending.
        let pair = match functions(block).any(|function| function.sig.ident == "repeatability") {
            true => quote! {
                self.repeatability
                    .as_mut()
                    .ok()
                    .map(|pair| pair.get_or_insert_with(|| self.client.new_pair()).clone())
            },
            false => quote!(None),
        };
        let docs = format!(
            "Sends the request and waits for [`{0}`](crate::types::{0}), which tells that it was \
             carried out; see [`Outcomes`](crate::event::Outcomes).",
            outcome.success
        );
        block.items.push(parse_quote! {
            #[doc = #docs]
            ///
            /// Where the answer got lost it waits too, because the event may tell what the answer did
            /// not. Dropped, it neither sends nor waits any longer.
            ///
            /// # Errors
            ///
            /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
            pub async fn send_and_wait(
                mut self,
                outcomes: &crate::event::Outcomes,
            ) -> Result<crate::event::Completed<types::#success>, crate::event::OutcomeError> {
                let pair = #pair;
                let waiter = outcomes.begin(
                    crate::event::Operation::#operation,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
                crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
            }
        });
    }
}

/// How `send_and_wait` comes to what it needs of a request.
fn requests_can_be_waited_for(builders: &mut Vec<Item>, lowered: &Lowered) {
    let mut requests: Vec<&str> =
        lowered.outcomes.iter().map(|outcome| outcome.request.as_str()).collect();
    requests.sort_unstable();
    requests.dedup();
    for request in requests {
        let request = format_ident!("{request}");
        builders.push(parse_quote! {
            impl crate::event::Awaited for #request {
                fn parts(
                    &mut self,
                ) -> Option<(
                    &mut Option<::std::string::String>,
                    &mut Option<::std::string::String>,
                )> {
                    let context = self.operation_context.as_mut().ok()?;
                    Some((context, self.operation_callback_uri.as_mut().ok()?))
                }
            }
        });
    }
}

/// A member that had another name in older payloads is read by that too.
fn former_names_are_read(
    types: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
    lowered: &Lowered,
) -> Result<()> {
    for ((schema, wire_name), former) in &lowered.former_names {
        let ident = members
            .get(schema)
            .and_then(|members| members.iter().find(|member| member.wire_name == *wire_name))
            .map(|member| &member.ident);
        let field = types.iter_mut().find_map(|item| match item {
            Item::Struct(item) if item.ident == schema => {
                item.fields.iter_mut().find(|field| field.ident.as_ref() == ident)
            }
            _ => None,
        });
        let field = field.ok_or_else(|| format!("{schema} has no member for {wire_name}"))?;
        field.attrs.push(parse_quote!(#[serde(alias = #former)]));
    }
    Ok(())
}

fn parameters_are_documented(builders: &mut [Item], lowered: &Lowered) {
    for block in inherent_impls(builders) {
        for function in functions_mut(block) {
            let name = function.sig.ident.to_string();
            match name.as_str() {
                "body" => function.attrs.push(parse_quote! {
                    /// The request's body: the type itself, or its builder.
                }),
                "body_map" => function.attrs.push(parse_quote! {
                    /// Changes the body's builder in place.
                }),
                _ => {
                    if let Some(description) = lowered.parameters.get(&name) {
                        function.attrs.push(parse_quote!(#[doc = #description]));
                    }
                }
            }
        }
    }
}

/// A member of a generated struct.
struct Member {
    ident: syn::Ident,
    wire_name: String,
    of: Type,
    docs: Vec<Attribute>,
}

/// The members of all generated structs.
fn members(types: &[Item]) -> BTreeMap<String, Vec<Member>> {
    let mut members = BTreeMap::new();
    for item in types {
        let Item::Struct(item) = item else { continue };
        let Fields::Named(fields) = &item.fields else { continue };
        let of_struct = fields
            .named
            .iter()
            .filter_map(|field| {
                let ident = field.ident.clone()?;
                let wire_name = serde_name(&field.attrs).unwrap_or_else(|| ident.to_string());
                let docs = field.attrs.iter().filter(|attribute| attribute.path().is_ident("doc"));
                Some(Member {
                    ident,
                    wire_name,
                    of: field.ty.clone(),
                    docs: docs.cloned().collect(),
                })
            })
            .collect();
        members.insert(item.ident.to_string(), of_struct);
    }
    members
}

fn serde_name(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What is not `rename` is of no interest, and may be of any form.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            } else if let Ok(value) = meta.value() {
                value.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    name
}

/// What is only received is read member by member; its builder would be compiled for nothing.
fn only_what_is_sent_has_a_builder(types: &mut Vec<Item>, lowered: &Lowered) -> Result<()> {
    let is_received = |name: &syn::Ident| !lowered.sent.contains(&name.to_string());
    for item in types.iter_mut() {
        let Item::Impl(block) = item else { continue };
        if block.trait_.is_none() && type_name(&block.self_ty).is_some_and(is_received) {
            block.items.retain(
                |item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "builder"),
            );
        }
    }
    types.retain(|item| {
        !matches!(item, Item::Impl(block) if block.trait_.is_none() && block.items.is_empty())
    });
    module(types, "builder")?.retain(|item| match item {
        Item::Struct(item) => !is_received(&item.ident),
        Item::Impl(block) => !type_name(&block.self_ty).is_some_and(is_received),
        _ => true,
    });
    Ok(())
}

/// `.body(&request)`: a request that is sent again is not used up.
fn values_are_taken_by_reference(types: &mut Vec<Item>, lowered: &Lowered) {
    for schema in &lowered.sent {
        let name = format_ident!("{schema}");
        types.push(parse_quote! {
            impl ::std::convert::From<&#name> for #name {
                fn from(value: &#name) -> Self {
                    value.clone()
                }
            }
        });
    }
}

/// A warning for a builder that comes to nothing.
fn builders_must_be_used(builders: &mut [Item], why: Option<&str>) {
    for item in builders {
        if let Item::Struct(builder) = item {
            builder.attrs.push(match why {
                Some(why) => parse_quote! { #[must_use = #why] },
                None => parse_quote! { #[must_use] },
            });
        }
    }
}

/// `SendDtmfTonesRequest::new(tones, participant)`, for those who want the compiler to refuse what
/// is incomplete.
fn constructors_take_what_is_required(
    types: &mut Vec<Item>,
    members: &BTreeMap<String, Vec<Member>>,
    lowered: &Lowered,
) -> Result<()> {
    for (schema, required) in &lowered.required {
        if required.is_empty() {
            continue;
        }
        let name = format_ident!("{schema}");
        let members = members
            .get(schema)
            .ok_or_else(|| format!("{schema} was generated under another name"))?;
        let mut arguments = Vec::new();
        for wire_name in required {
            let member = members
                .iter()
                .find(|member| member.wire_name == *wire_name)
                .ok_or_else(|| format!("{schema} has no member for {wire_name}"))?;
            let (ident, of) = (&member.ident, &member.of);
            arguments.push(quote! { #ident: impl ::std::convert::Into<#of> });
        }
        let values = members.iter().map(|member| {
            let ident = &member.ident;
            if required.contains(&member.wire_name) {
                quote! { #ident: #ident.into() }
            } else {
                quote! { #ident: ::std::default::Default::default() }
            }
        });
        types.push(parse_quote! {
            impl #name {
                /// A value with what is required; the rest is absent and can be set by name.
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#values),* }
                }
            }
        });
    }
    Ok(())
}

fn open_enums_are_added(types: &mut Vec<Item>, open_enums: &[OpenEnum]) -> Result<()> {
    for open_enum in open_enums {
        let name = format_ident!("{}", open_enum.name);
        let description = &open_enum.description;
        let cases = open_enum.values.iter().map(|value| {
            let case = format_ident!("{}", value.name);
            let (text, description) = (&value.value, &value.description);
            quote! { #[doc = #description] #case = #text, }
        });
        types.push(parsed(quote! {
            crate::generated::open_enum::open_enum! {
                #[doc = #description]
                #name { #(#cases)* }
            }
        })?);
    }
    Ok(())
}

/// `.operation_context("menu")` instead of `.operation_context(Some("menu".to_owned()))`.
fn optional_members_take_plain_values(builders: &mut [Item]) {
    for block in inherent_impls(builders) {
        for function in functions_mut(block) {
            let Some(of) = optional_value(function) else { continue };
            let name = function.sig.ident.clone();
            let message = format!("{name}: {{e}}");
            *function = parse_quote! {
                pub fn #name<T, Via>(mut self, value: T) -> Self
                where
                    T: crate::TryIntoOptional<#of, Via>,
                {
                    self.#name = value.try_into_optional().map_err(|e| format!(#message));
                    self
                }
            };
        }
    }
}

/// `X`, for a setter that is bound by `T: TryInto<Option<X>>`.
fn optional_value(function: &ImplItemFn) -> Option<Type> {
    let predicates = &function.sig.generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| {
        let WherePredicate::Type(predicate) = predicate else { return None };
        let TypeParamBound::Trait(bound) = predicate.bounds.first()? else { return None };
        let option = path_arguments(&bound.path, "TryInto")?.into_iter().next()?;
        let Type::Path(option) = &option else { return None };
        path_arguments(&option.path, "Option")?.into_iter().next()
    })
}

/// Tones that a request requires are tones that will be sent: there must be some, and not too many.
fn sent_tones_are_checked(
    builders: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
) -> Result<()> {
    let tones: Type = parse_quote!(crate::Tones);
    for (schema, members) in members {
        for member in members.iter().filter(|member| member.of == tones) {
            let conversion = builders
                .iter_mut()
                .filter_map(as_impl_mut)
                .filter(|block| implements(block, "TryFrom"))
                .find(|block| type_name(&block.self_ty).is_some_and(|name| name == schema))
                .and_then(|block| functions_mut(block).next())
                .ok_or_else(|| format!("the builder of {schema} has no conversion"))?;
            let (ident, message) = (&member.ident, format!("{}: {{e}}", member.ident));
            conversion.block.stmts.insert(
                0,
                parse_quote! {
                    let value = {
                        let mut value = value;
                        value.#ident = value.#ident.and_then(|tones| {
                            tones.into_sendable().map_err(|e| format!(#message))
                        });
                        value
                    };
                },
            );
        }
    }
    Ok(())
}

fn setters_are_documented(builders: &mut [Item], members: &BTreeMap<String, Vec<Member>>) {
    for block in inherent_impls(builders) {
        let Type::Path(of) = &*block.self_ty else { continue };
        let Some(members) = of.path.get_ident().and_then(|of| members.get(&of.to_string())) else {
            continue;
        };
        for function in functions_mut(block) {
            if let Some(member) = members.iter().find(|member| member.ident == function.sig.ident) {
                function.attrs.extend(member.docs.iter().cloned());
            }
        }
    }
}

fn events_are_added(file: &mut File, lowered: &Lowered) -> Result<()> {
    let events = lowered.events.iter().map(|(event_type, schema)| {
        let schema = format_ident!("{schema}");
        quote! { #event_type => #schema, }
    });
    file.items.push(parsed(quote! {
        crate::event::event_data! { #(#events)* }
    })?);
    let outcomes = lowered.outcomes.iter().map(|outcome| {
        let (operation, success) =
            (format_ident!("{}", outcome.operation), format_ident!("{}", outcome.success));
        let failures = outcome.failures.iter().map(|failure| format_ident!("{failure}"));
        quote! { #operation => #success, [#(#failures),*]; }
    });
    file.items.push(parsed(quote! {
        crate::event::operations! { #(#outcomes)* }
    })?);
    Ok(())
}

/// The facts of each operation at its builder, and a table of them all.
fn operations_are_listed(file: &mut File, lowered: &Lowered) {
    let names = lowered.operations.iter().map(|operation| format_ident!("{}", operation.id));
    let versions = &lowered.api_versions;
    file.items.push(parse_quote! {
        /// Every operation that the client has.
        pub const OPERATIONS: &[crate::send::request::OperationInfo] = &[#(builder::#names::INFO),*];
    });
    file.items.push(parse_quote! {
        /// Every api-version that the client speaks.
        pub const API_VERSIONS: &[&str] = &[#(#versions),*];
    });
    let Ok(builders) = module(&mut file.items, "builder") else { return };
    for operation in &lowered.operations {
        let name = format_ident!("{}", operation.id);
        let super::lower::Operation { id, method, path, success, is_repeatable } = operation;
        builders.push(parse_quote! {
            impl #name<'_> {
                pub(crate) const INFO: crate::send::request::OperationInfo =
                    crate::send::request::OperationInfo {
                        id: #id,
                        method: #method,
                        path: #path,
                        success: #success,
                        is_repeatable: #is_repeatable,
                    };
            }
        });
    }
}

// What the steps share.

fn parsed(tokens: TokenStream) -> Result<Item> {
    syn::parse2(tokens).map_err(|error| error.to_string())
}

fn module<'a>(items: &'a mut [Item], name: &str) -> Result<&'a mut Vec<Item>> {
    items
        .iter_mut()
        .find_map(|item| match item {
            Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == name => {
                Some(items)
            }
            _ => None,
        })
        .ok_or_else(|| format!("there is no module `{name}` where there used to be one"))
}

fn as_impl_mut(item: &mut Item) -> Option<&mut ItemImpl> {
    match item {
        Item::Impl(block) => Some(block),
        _ => None,
    }
}

fn inherent_impls(items: &mut [Item]) -> impl Iterator<Item = &mut ItemImpl> {
    items.iter_mut().filter_map(as_impl_mut).filter(|block| block.trait_.is_none())
}

fn is_inherent(block: &ItemImpl, name: &str) -> bool {
    block.trait_.is_none()
        && matches!(&*block.self_ty, Type::Path(path) if path.path.is_ident(name))
}

fn implements(block: &ItemImpl, name: &str) -> bool {
    block
        .trait_
        .as_ref()
        .and_then(|(path, _)| path.segments.last())
        .is_some_and(|last| last.ident == name)
}

fn functions(block: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    block.items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

fn functions_mut(block: &mut ItemImpl) -> impl Iterator<Item = &mut ImplItemFn> {
    block.items.iter_mut().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

/// The last part of a type's path.
fn type_name(of: &Type) -> Option<&syn::Ident> {
    match of {
        Type::Path(path) => path.path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

fn generic_arguments(of: &Type) -> Vec<Type> {
    match of {
        Type::Path(path) => {
            path.path.segments.last().map(|last| types_of(&last.arguments)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn path_arguments(path: &syn::Path, name: &str) -> Option<Vec<Type>> {
    let last = path.segments.last()?;
    (last.ident == name).then(|| types_of(&last.arguments))
}

fn types_of(arguments: &PathArguments) -> Vec<Type> {
    match arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(of) => Some(of.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}
