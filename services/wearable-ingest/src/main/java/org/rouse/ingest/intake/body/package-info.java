/** Bodies as received: decodes content codings, and limits sizes. */
@NullMarked
package org.rouse.ingest.intake.body;

import org.jspecify.annotations.NullMarked;
