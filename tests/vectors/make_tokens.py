"""Makes tokens.json: tokens by PyJWT, each with the check that it has to fail, or "none".

Run from this folder, with PyJWT 2 and cryptography installed: python3 make_tokens.py > tokens.json
The keys are made anew each time and not kept, so every token changes and every outcome stays.
"""

import base64
import json

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import ECAlgorithm, HMACAlgorithm, RSAAlgorithm

NOW = 1_800_000_000
ISSUER = "https://acscallautomation.communication.azure.com"
AUDIENCE = "1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57"
OTHER = "9d1b7c3e-0000-4000-8000-000000000000"
CLAIMS = {"iss": ISSUER, "aud": AUDIENCE, "iat": NOW, "nbf": NOW, "exp": NOW + 300}


class AnySecret(HMACAlgorithm):
    """HMAC that takes a public key for its secret, as an attacker's would."""

    def prepare_key(self, key):
        return key

    def check_key_length(self, key):
        return None


jws = jwt.PyJWS()
jws.unregister_algorithm("HS256")
jws.register_algorithm("HS256", AnySecret(AnySecret.SHA256))


def rsa_key(bits=2048):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def public(key, algorithm=RSAAlgorithm, **members):
    jwk = json.loads(algorithm.to_jwk(key.public_key()))
    jwk.pop("key_ops", None)
    return jwk | members


KEY, STRANGER, LONG, WEAK, BARE, PURPOSE, RS512 = (
    rsa_key(), rsa_key(), rsa_key(4096), rsa_key(1024), rsa_key(), rsa_key(), rsa_key())
CURVE = ec.generate_private_key(ec.SECP256R1())
SIGNATURES = {"use": "sig", "alg": "RS256"}
KEY_SET = {
    "keys": [
        "what is not a key is skipped",
        {"kty": "new", "kid": "new", "x-secret": {"a": [1, 2]}},
        {"kty": "oct", "kid": "oct", "alg": "HS256", "k": "c2VjcmV0"},
        public(CURVE, ECAlgorithm, kid="curve", use="sig", alg="ES256"),
        public(WEAK, kid="weak", **SIGNATURES),
        public(PURPOSE, kid="encryption", use="enc", alg="RS256"),
        public(RS512, kid="rs512", use="sig", alg="RS512"),
        public(rsa_key(), **SIGNATURES),
        public(KEY, kid="key", **SIGNATURES),
        public(LONG, kid="long", **SIGNATURES),
        public(BARE, kid="bare"),
    ]
}
PEM = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
DER = KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
MODULUS = KEY.public_key().public_numbers().n.to_bytes(256, "big")


def token(key=KEY, algorithm="RS256", kid="key", header=None, payload=None, **claims):
    """A token; a claim that is None is left out."""
    if payload is None:
        members = {name: value for name, value in (CLAIMS | claims).items() if value is not None}
        payload = json.dumps(members).encode()
    headers = {"kid": kid, **(header or {})}
    headers = {name: value for name, value in headers.items() if value is not None}
    return jws.encode(payload, key, algorithm=algorithm, headers=headers)


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def parts(**changed):
    """A good token of which parts are changed, by what they decode to."""
    good = dict(zip(("header", "payload", "signature"), token().split(".")))
    for name, change in changed.items():
        text = good[name]
        good[name] = b64(change(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))))
    return ".".join(good.values())


def signed_raw(header):
    """A token whose header is this text, with a signature that is right."""
    signed = f"{b64(header.encode())}.{b64(json.dumps(CLAIMS).encode())}"
    signature = RSAAlgorithm(RSAAlgorithm.SHA256).sign(signed.encode(), KEY)
    return f"{signed}.{b64(signature)}"


def other_last_character(text):
    """The same bits, but for those that a decoder must find to be zero."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return text[:-1] + alphabet[alphabet.index(text[-1]) + 1]


def flipped(position):
    def change(data):
        data = bytearray(data)
        data[position] ^= 1
        return bytes(data)
    return change


GOOD = token()
HEADER, PAYLOAD, SIGNATURE = GOOD.split(".")
STRANGER_KEY = public(STRANGER)
TOKENS = [
    ("good", "none", GOOD),
    ("of a key of 4096 bits", "none", token(LONG, kid="long")),
    ("of a key without use and alg", "none", token(BARE, kid="bare")),
    ("one of several audiences", "none", token(aud=[OTHER, AUDIENCE])),
    ("audience in capitals", "none", token(aud=AUDIENCE.upper())),
    ("no nbf", "none", token(nbf=None)),
    ("no iat", "none", token(iat=None)),
    ("fraction of a second", "none", token(exp=NOW + 0.5, nbf=NOW - 0.5)),
    ("with other claims", "none", token(sub="service", tid={"deep": [1, None]})),
    ("with other header members", "none", token(header={"typ": "at+jwt", "x5t": "abc"})),
    ("with a header that brings a key", "none", token(header={"jwk": STRANGER_KEY})),

    ("algorithm none", "Algorithm", token(None, "none")),
    ("algorithm none, in other letters", "Algorithm", signed_raw('{"alg":"nOnE","kid":"key"}')),
    ("algorithm none, without a signature", "Algorithm",
     f'{b64(json.dumps({"alg": "none", "kid": "key"}).encode())}.{PAYLOAD}.'),
    ("HS256 with the public key as PEM", "Algorithm", token(PEM, "HS256")),
    ("HS256 with the public key as PEM, trimmed", "Algorithm", token(PEM.strip(), "HS256")),
    ("HS256 with the public key as DER", "Algorithm", token(DER, "HS256")),
    ("HS256 with the modulus", "Algorithm", token(MODULUS, "HS256")),
    ("HS256 with a secret of the key set", "Algorithm", token(b"secret", "HS256", kid="oct")),
    ("PS256", "Algorithm", token(algorithm="PS256")),
    ("RS384", "Algorithm", token(algorithm="RS384")),
    ("RS512", "Algorithm", token(algorithm="RS512")),
    ("ES256", "Algorithm", token(CURVE, "ES256", kid="curve")),
    ("algorithm in small letters", "Algorithm", signed_raw('{"alg":"rs256","kid":"key"}')),
    ("no algorithm", "Algorithm", signed_raw('{"kid":"key"}')),
    ("algorithms in an array", "Algorithm", signed_raw('{"alg":["RS256"],"kid":"key"}')),

    ("unknown kid", "UnknownKey", token(kid="other")),
    ("kid in other letters", "UnknownKey", token(kid="KEY")),
    ("kid of a curve", "UnknownKey", token(kid="curve")),
    ("kid of a secret", "UnknownKey", token(kid="oct")),
    ("kid of a key of 1024 bits", "UnknownKey", token(WEAK, kid="weak")),
    ("kid of a key for encryption", "UnknownKey", token(PURPOSE, kid="encryption")),
    ("kid of a key for RS512", "UnknownKey", token(RS512, kid="rs512")),
    ("empty kid", "UnknownKey", token(kid="")),
    ("no kid", "Malformed", token(kid=None)),
    ("kid that is a number", "Malformed", signed_raw('{"alg":"RS256","kid":1}')),
    ("kid that is null", "Malformed", signed_raw('{"alg":"RS256","kid":null}')),

    ("kid of ours, key of another issuer", "Signature", token(STRANGER)),
    ("key of another issuer, in the header", "Signature",
     token(STRANGER, header={"jwk": STRANGER_KEY, "jku": "https://evil.example.com/keys"})),
    ("kid of another key of ours", "Signature", token(kid="bare")),
    ("signed with PS256, says RS256", "Signature",
     f"{HEADER}.{PAYLOAD}." + token(algorithm="PS256").split(".")[2]),
    ("payload of another token", "Signature",
     f"{HEADER}.{token(exp=NOW + 3000).split('.')[1]}.{SIGNATURE}"),
    ("payload with a blank more", "Signature", parts(payload=lambda data: data + b" ")),
    ("header with a blank more", "Signature", parts(header=lambda data: data + b" ")),
    ("signature changed at its start", "Signature", parts(signature=flipped(0))),
    ("signature changed at its end", "Signature", parts(signature=flipped(-1))),
    ("signature cut short", "Signature", parts(signature=lambda data: data[:-1])),
    ("signature with a zero in front", "Signature", parts(signature=lambda data: b"\0" + data)),
    ("signature of zeros", "Signature", parts(signature=lambda data: bytes(256))),
    ("empty signature", "Signature", f"{HEADER}.{PAYLOAD}."),

    ("another issuer", "Issuer", token(iss="https://evil.example.com")),
    ("issuer with a slash more", "Issuer", token(iss=ISSUER + "/")),
    ("issuer in an array", "Issuer", token(iss=[ISSUER])),
    ("no issuer", "Issuer", token(iss=None)),
    ("another audience", "Audience", token(aud=OTHER)),
    ("other audiences", "Audience", token(aud=[OTHER, ISSUER])),
    ("audience with more in front", "Audience", token(aud="x" + AUDIENCE)),
    ("audience in an array in an array", "Audience", token(aud=[[AUDIENCE]])),
    ("empty audiences", "Audience", token(aud=[])),
    ("audience that is an object", "Audience", token(aud={AUDIENCE: AUDIENCE})),
    ("no audience", "Audience", token(aud=None)),
    ("expired", "Expired", token(iat=NOW - 3600, nbf=NOW - 3600, exp=NOW - 3300)),
    ("expired in 1970", "Expired", token(exp=0)),
    ("not yet valid", "NotYetValid", token(iat=NOW + 3600, nbf=NOW + 3600, exp=NOW + 3900)),
    ("no exp", "Malformed", token(exp=None)),
    ("exp that is a text", "Malformed", token(exp=str(NOW + 300))),
    ("exp before 1970", "Malformed", token(exp=-1)),
    ("exp beyond all time", "Malformed", token(exp=1e300)),
    ("exp true", "Malformed", token(exp=True)),
    ("nbf that is a text", "Malformed", token(nbf="now")),

    ("nothing", "Malformed", ""),
    ("one dot", "Malformed", "."),
    ("two dots", "Malformed", ".."),
    ("garbage around two dots", "Malformed", "gar.ba.ge"),
    ("two parts", "Malformed", f"{HEADER}.{PAYLOAD}"),
    ("four parts", "Malformed", f"{GOOD}.{SIGNATURE}"),
    ("four parts, one empty", "Malformed", f"{GOOD}."),
    ("five parts, as if it were encrypted", "Malformed", f"{GOOD}.{SIGNATURE}.{SIGNATURE}"),
    ("a dot in front", "Malformed", f".{PAYLOAD}.{SIGNATURE}"),
    ("padding", "Malformed", GOOD + "=="),
    ("bits behind the end", "Malformed", other_last_character(GOOD)),
    ("a blank in it", "Malformed", f"{HEADER}.{PAYLOAD[:9]} {PAYLOAD[9:]}.{SIGNATURE}"),
    ("a line break at a dot", "Malformed", f"{HEADER}.\n{PAYLOAD}.{SIGNATURE}"),
    ("two tokens", "Malformed", f"{GOOD},{GOOD}"),
    ("base64 of the other alphabet", "Malformed", f"{HEADER}.{PAYLOAD}." + "+/" * 171),
    ("a header that is no object", "Malformed", signed_raw('["RS256","key"]')),
    ("a header with something behind it", "Malformed", signed_raw('{"alg":"RS256","kid":"key"}{}')),
    ("a header with alg twice", "Malformed", signed_raw('{"alg":"none","alg":"RS256","kid":"key"}')),
    ("a header with kid twice", "Malformed", signed_raw('{"alg":"RS256","kid":"key","kid":"key"}')),
    ("a header with crit", "Malformed", token(header={"crit": ["exp"]})),
    ("a header with an empty crit", "Malformed", signed_raw('{"alg":"RS256","kid":"key","crit":[]}')),
    ("a header that is not UTF-8", "Malformed", parts(header=lambda data: data.replace(b"JWT", b"J\xffT"))),
    ("a header too deep", "Malformed",
     signed_raw('{"alg":"RS256","kid":"key","x":' + "[" * 2000 + "]" * 2000 + "}")),
    ("a payload that is no object", "Malformed", token(payload=b"[]")),
    ("a payload that is no JSON", "Malformed", token(payload=b"exp")),
    ("a payload with exp twice", "Malformed",
     token(payload=json.dumps(CLAIMS)[:-1].encode() + b',"exp":1900000000}')),
    ("longer than 16 KiB", "Malformed", token(filler="x" * 16 * 1024)),
]

if __name__ == "__main__":
    tokens = [{"name": name, "fails": fails, "token": text} for name, fails, text in TOKENS]
    print(json.dumps({
        "now": NOW,
        "issuer": ISSUER,
        "audience": AUDIENCE,
        "key_set": KEY_SET,
        "tokens": tokens,
    }, indent=1))
