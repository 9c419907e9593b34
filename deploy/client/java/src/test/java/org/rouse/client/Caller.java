package org.rouse.client;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Consumer;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.client.coaching.ConsentsApi;
import org.rouse.client.coaching.OrganisationsApi;
import org.rouse.client.coaching.PeopleApi;
import org.rouse.client.ingest.UploadsApi;
import org.rouse.client.notification.ChannelsApi;
import org.rouse.client.notification.PromptsApi;

/** The generated interfaces of all services, called with one token. */
record Caller(
        OrganisationsApi organisations,
        PeopleApi people,
        ConsentsApi consents,
        ChannelsApi channels,
        PromptsApi prompts,
        UploadsApi uploads) {

    /** @param made receives the calls */
    static Caller of(RunningSystem system, String token, List<Call> made) {
        Consumer<HttpRequest.Builder> authorise = request -> {
            request.header("Authorization", "Bearer " + token);
            made.add(Call.of(request.build()));
        };
        var coaching = new org.rouse.client.coaching.http.ApiClient();
        coaching.updateBaseUri(system.coaching().base().toString());
        coaching.setRequestInterceptor(authorise);
        var notification = new org.rouse.client.notification.http.ApiClient();
        notification.updateBaseUri(system.notification().base().toString());
        notification.setRequestInterceptor(authorise);
        var ingest = new org.rouse.client.ingest.http.ApiClient();
        ingest.updateBaseUri(system.ingest().base().toString());
        ingest.setRequestInterceptor(authorise);
        return new Caller(
                new OrganisationsApi(coaching),
                new PeopleApi(coaching),
                new ConsentsApi(coaching),
                new ChannelsApi(notification),
                new PromptsApi(notification),
                new UploadsApi(ingest));
    }
}
