/** The HTTP front: decides who may upload for whom, moves bodies to threads of their own, and turns outcomes into responses. */
@NullMarked
package org.rouse.ingest.intake.http;

import org.jspecify.annotations.NullMarked;
