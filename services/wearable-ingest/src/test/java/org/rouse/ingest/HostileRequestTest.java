package org.rouse.ingest;

import org.rouse.testing.HostileRequestContract;
import org.rouse.testing.Issuer;

class HostileRequestTest extends HostileRequestContract {

    @Override
    protected String url() {
        return RunningIngest.url();
    }

    @Override
    protected Issuer issuer() {
        return RunningIngest.ISSUER;
    }

    @Override
    protected Change change() {
        return new Change(
                "/api/v1/devices/priorities", "hos", "person", "name", "revision", "{\"sources\":[\"watch-1\"]%s}");
    }
}
