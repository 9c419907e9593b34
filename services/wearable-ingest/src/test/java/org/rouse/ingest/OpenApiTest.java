package org.rouse.ingest;

import org.rouse.testing.DescriptionContract;

class OpenApiTest extends DescriptionContract {

    @Override
    protected String url() {
        return RunningIngest.url();
    }

    @Override
    protected String service() {
        return "wearable-ingest";
    }
}
