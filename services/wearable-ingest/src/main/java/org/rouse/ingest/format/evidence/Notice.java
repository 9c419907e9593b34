package org.rouse.ingest.format.evidence;

/**
 * A provider's notice of new data about a person, to be pulled.
 *
 * @param provider name of the format, which is the provider's name too
 * @param what     kind of data in the provider's words, such as "steps"; never empty
 * @param objectId the provider's id of the new object; empty when it names none
 * @param startMs  first instant of the new data; 0 when unknown
 * @param endMs    the instant after the last; 0 when unknown
 * @param url      the provider's URL of the data; empty when it follows from the rest. Not to be trusted
 */
public record Notice(
        String personId, String provider, String what, String objectId, long startMs, long endMs, String url) {}
