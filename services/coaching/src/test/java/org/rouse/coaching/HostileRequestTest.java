package org.rouse.coaching;

import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.HostileRequestContract;
import org.rouse.testing.Issuer;

@ExtendWith(RunningService.InTests.class)
class HostileRequestTest extends HostileRequestContract {

    private final RunningService service;

    HostileRequestTest(RunningService service) {
        this.service = service;
    }

    @Override
    protected String url() {
        return service.url();
    }

    @Override
    protected Issuer issuer() {
        return service.issuer;
    }

    @Override
    protected Change change() {
        return new Change("/api/v1/people/gil", "root", "admin", "name", "revision", "{\"zone\":\"UTC\"%s}");
    }
}
