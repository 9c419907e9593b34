package org.rouse.notification;

import org.junit.jupiter.api.BeforeAll;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.HostileRequestContract;
import org.rouse.testing.Issuer;

class HostileRequestTest extends HostileRequestContract {

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.common();
    }

    @Override
    protected String url() {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    protected Issuer issuer() {
        return service.issuer();
    }

    @Override
    protected Change change() {
        return new Change(
                "/api/v1/people/kim/channels/hook",
                "kim",
                "person",
                "url",
                "position",
                "{\"type\":\"webhook\",\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"%s}");
    }
}
