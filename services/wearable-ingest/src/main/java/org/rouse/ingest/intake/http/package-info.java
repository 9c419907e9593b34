/** The HTTP front: who may upload for whom, bodies onto a thread of their own, outcomes into responses. */
@NullMarked
package org.rouse.ingest.intake.http;

import org.jspecify.annotations.NullMarked;
