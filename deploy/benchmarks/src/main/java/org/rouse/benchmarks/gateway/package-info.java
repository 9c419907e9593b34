/** The bare gateway: forwards the body unparsed and answers once the broker has it. */
@NullMarked
package org.rouse.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
