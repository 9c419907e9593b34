package org.rouse.ingest.format.evidence;

/**
 * A provider's word that it has something new about a person, which is to be pulled.
 *
 * @param provider name of the format, which is the provider's name too
 * @param what     kind of data in the provider's words, such as "steps"; never empty
 * @param objectId the provider's id of the one thing that is new; empty when it names none
 * @param startMs  first instant of what is new; 0 when not told
 * @param endMs    the instant after the last; 0 when not told
 * @param url      where the provider says it lies; empty when that follows from the rest. Not to be trusted
 */
public record Notice(
        String personId, String provider, String what, String objectId, long startMs, long endMs, String url) {}
