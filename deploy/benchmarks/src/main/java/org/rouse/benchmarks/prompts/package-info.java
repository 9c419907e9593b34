/** Measures notification by itself: from decisions on the log to prompts at a webhook, on a broker and a Mongo of this process. */
@NullMarked
package org.rouse.benchmarks.prompts;

import org.jspecify.annotations.NullMarked;
