package org.rouse.http;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.INSUFFICIENT_STORAGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;
import static org.springframework.http.HttpStatus.URI_TOO_LONG;

import org.springframework.http.HttpStatus;

/**
 * Every rule that a request can break at any service, and every way a service can fail a request: the whole vocabulary of
 * {@code urn:rouse:problem:}. Its words are a contract; callers tell problems apart by them.
 */
public enum Rule {
    REQUEST_MALFORMED(
            "request.malformed",
            BAD_REQUEST,
            "the request is no HTTP, or its URL or a header holds what none of ours does"),
    REQUEST_TOO_SLOW("request.too-slow", REQUEST_TIMEOUT, "the head of the request came in too slowly"),
    REQUEST_URL("request.url-too-long", URI_TOO_LONG, "the URL is too long"),
    REQUEST_HEADERS("request.headers-too-large", REQUEST_HEADER_FIELDS_TOO_LARGE, "the headers are too large"),

    TOKEN_INVALID("token.invalid", UNAUTHORIZED, "a valid bearer token is needed"),
    TOKEN_SCOPE("token.scope", FORBIDDEN, "the token's scope does not allow this"),
    TOKEN_UNCHECKED("token.unchecked", SERVICE_UNAVAILABLE, "the token could not be checked now"),
    ROLE("role.forbidden", FORBIDDEN, "this is not the caller's to do"),

    PATH_UNKNOWN("path.unknown", NOT_FOUND, "there is nothing here"),
    METHOD_UNKNOWN("method.unknown", METHOD_NOT_ALLOWED, "the method is none of this path; Allow names those that are"),
    ACCEPT_UNKNOWN("accept.unknown", NOT_ACCEPTABLE, "there is no answer of a media type that Accept names"),

    BODY_MALFORMED("body.malformed", BAD_REQUEST, "the body is not the JSON that is wanted here"),
    BODY_ABORTED("body.aborted", BAD_REQUEST, "the body stopped coming"),
    BODY_TOO_LARGE("body.too-large", CONTENT_TOO_LARGE, "the body is too large"),
    BODY_TOO_SLOW("body.too-slow", REQUEST_TIMEOUT, "the body came in too slowly"),
    MEDIA_TYPE("media-type", UNSUPPORTED_MEDIA_TYPE, "the body is of no media type that is read here"),
    ENCODING("encoding.unknown", UNSUPPORTED_MEDIA_TYPE, "the body is of no content coding that is read here"),

    FIELD_INVALID("field.invalid", BAD_REQUEST, "a field breaks its rule"),
    FIELD_MISSING("field.missing", BAD_REQUEST, "a field is missing"),
    FIELD_FORBIDDEN("field.forbidden", FORBIDDEN, "a field is not the caller's to change"),
    FIELD_CONFLICT("field.conflict", CONFLICT, "what is on record stands against a field"),
    STATE_CONFLICT("state.conflict", CONFLICT, "what is on record stands against it"),

    PRECONDITION(
            "precondition.failed", PRECONDITION_FAILED, "what is there is not as the request expects; read it again"),
    PRECONDITION_UNSAID(
            "precondition.unsaid",
            PRECONDITION_REQUIRED,
            "If-Match must name the ETag of what is replaced; read it first"),
    IDEMPOTENCY_IN_FLIGHT("idempotency.in-flight", CONFLICT, "a request with this idempotency key is being worked on"),
    IDEMPOTENCY_REUSED(
            "idempotency.key-reused", UNPROCESSABLE_CONTENT, "this idempotency key was used for another body"),

    PERSON_UNKNOWN("person.unknown", NOT_FOUND, "there is no such person"),
    CARE_NOBODY(
            "care.nobody-responsible",
            FORBIDDEN,
            "nobody is named here who is responsible for care, and without that this does not start"),
    CONSENT_WITHDRAWN(
            "consent.withdrawn", FORBIDDEN, "the person took back that health and wearable data are processed"),
    PERSON_PAUSED("person.paused", FORBIDDEN, "the person paused everything, data too"),
    SHARING_ENDED("sharing.ended", FORBIDDEN, "the person has ended sharing with their provider"),
    ORGANISATION_UNKNOWN("organisation.unknown", NOT_FOUND, "there is no such organisation"),
    INVITATION_UNKNOWN("invitation.unknown", NOT_FOUND, "there is no such invitation"),
    DECISION_UNKNOWN("decision.unknown", NOT_FOUND, "the person has no such decision"),
    CHECK_IN_UNKNOWN("check-in.unknown", NOT_FOUND, "the person has no such check-in"),
    SESSION_UNKNOWN("session.unknown", NOT_FOUND, "the person has no such session"),
    CHANNEL_UNKNOWN("channel.unknown", NOT_FOUND, "the person has no such channel"),
    CHANNEL_OFF("channel.off", CONFLICT, "the channel is off"),
    CHANNEL_NOT_SET_UP("channel.not-set-up", CONFLICT, "this kind of channel is not set up here"),
    DEVICE_UNKNOWN("device.unknown", NOT_FOUND, "the person has no such device"),
    DEVICES_TOO_MANY("devices.too-many", CONFLICT, "the person has as many devices as may be"),
    PAIRING_UNKNOWN("pairing.unknown", NOT_FOUND, "the code is wrong, was used or has expired"),
    PAIRING_TRIES(
            "pairing.too-many-tries",
            TOO_MANY_REQUESTS,
            "too many wrong codes; wait before the next try, or ask for a new code, which is taken at once"),
    ACCOUNT_UNKNOWN("account.unknown", NOT_FOUND, "the person has no such account"),
    ACCOUNT_TAKEN("account.taken", CONFLICT, "this account is linked to another person"),
    PROVIDER_UNKNOWN("provider.unknown", NOT_FOUND, "accounts at this provider cannot be linked here"),
    PROVIDER_AWAY("provider.away", BAD_GATEWAY, "the provider cannot be asked now; begin again"),
    LINK_BROWSER("link.browser", BAD_REQUEST, "this link was not begun in this browser; begin again"),
    LINK_REFUSED("link.refused", BAD_REQUEST, "the provider refused the code; begin again"),
    LINK_STATE("link.state", BAD_REQUEST, "this link was not begun here, was used or has expired; begin again"),
    LINK_UNKNOWN("link.unknown", NOT_FOUND, "there is no such link"),
    LINK_EXPIRED("link.expired", GONE, "the link is too old"),

    FORMAT_UNKNOWN("format.unknown", NOT_FOUND, "there is no such format"),
    UPLOAD_MALFORMED("upload.malformed", BAD_REQUEST, "the upload is not of its format; fault names what is wrong"),
    UPLOADS_TOO_MANY("uploads.too-many", SERVICE_UNAVAILABLE, "too many uploads at once; send it again"),
    UPLOADS_OF_ONE(
            "uploads.too-many-of-one",
            TOO_MANY_REQUESTS,
            "too many uploads of yours at once; send it again when others have ended"),
    IMPORT_UNKNOWN("import.unknown", NOT_FOUND, "there is no such import"),
    IMPORT_TOO_LARGE("import.too-large", CONTENT_TOO_LARGE, "the file is too large"),
    IMPORT_IN_PROGRESS(
            "import.in-progress", CONFLICT, "the person has an import that is not over; finish or cancel it first"),
    IMPORT_OFFSET("import.offset", CONFLICT, "the bytes do not follow those that are there"),
    IMPORT_BYTES("import.too-many-bytes", CONFLICT, "there are more bytes than were announced"),
    IMPORT_NOT_NOW("import.not-now", CONFLICT, "other bytes of it are coming in, or none are wanted any more"),
    IMPORT_NO_ROOM("import.no-room", INSUFFICIENT_STORAGE, "there is no room for the file until others are read"),
    QUARANTINE_UNKNOWN("quarantine.unknown", NOT_FOUND, "there is no such record"),
    PUSH_SIGNATURE("push.signature", UNAUTHORIZED, "the signature is missing or does not fit"),
    PUSH_AUTHORIZATION("push.authorization", UNAUTHORIZED, "Authorization must be the one agreed"),
    PUSH_CLIENT("push.client", UNAUTHORIZED, "the client id must be the one agreed"),
    PUSH_STALE("push.stale", UNAUTHORIZED, "the timestamp is too far from now"),
    PUSH_VERIFICATION("push.verification", UNAUTHORIZED, "the verification token must be the one agreed"),
    PUSH_KEYS_AWAY("push.keys-away", SERVICE_UNAVAILABLE, "the signature cannot be checked now; send it again"),

    WRITES_TOO_MANY("writes.too-many", TOO_MANY_REQUESTS, "too many changes of yours in a short time; come back later"),
    TOO_OFTEN("requests.too-often", TOO_MANY_REQUESTS, "this was asked for a moment ago"),
    LOG_UNAVAILABLE("log.unavailable", SERVICE_UNAVAILABLE, "it could not be stored now; send it again"),
    NOT_READ_BACK("change.not-read-back", SERVICE_UNAVAILABLE, "the change is kept but cannot be read back yet"),
    SERVER_AWAY("server.away", SERVICE_UNAVAILABLE, "not available at the moment, try again"),
    FAULT("fault", INTERNAL_SERVER_ERROR, "the service failed; the cause is in its log");

    private final String word;
    private final HttpStatus status;
    private final String detail;

    Rule(String word, HttpStatus status, String detail) {
        this.word = word;
        this.status = status;
        this.detail = detail;
    }

    /** The name in problems and metrics, such as {@code person.unknown}. */
    public String word() {
        return word;
    }

    /** The {@code type} of a problem. */
    public String type() {
        return "urn:rouse:problem:" + word;
    }

    public HttpStatus status() {
        return status;
    }

    /** The default detail, where a caller gives no more exact one. */
    public String detail() {
        return detail;
    }

    /** A short name of the status, in the words of RFC 9110. */
    public String title() {
        return status.getReasonPhrase();
    }
}
