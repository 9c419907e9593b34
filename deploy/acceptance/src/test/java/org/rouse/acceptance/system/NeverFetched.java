package org.rouse.acceptance.system;

import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.utility.DockerImageName;

/** Leaves a missing image missing; {@code testcontainers.properties} names it. */
public final class NeverFetched implements ImagePullPolicy {

    @Override
    public boolean shouldPull(DockerImageName image) {
        return false;
    }
}
