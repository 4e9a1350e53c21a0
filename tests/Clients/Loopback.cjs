'use strict';
// Loaded before a client of Twilio's: what it sends to Twilio goes to the virtual Twilio on the loopback address, and nothing goes
// anywhere else. The clients themselves have no setting for the address.
const http = require('node:http');
const https = require('node:https');

const server = new URL(process.env.TWILIOCALLS_SANDBOX);
if (server.hostname !== '127.0.0.1') throw new Error('TWILIOCALLS_SANDBOX is not on the loopback address.');
const send = http.request;

function divert(first, second, third) {
    const given = typeof first === 'string' || first instanceof URL ? new URL(first) : first;
    const more = given instanceof URL && typeof second === 'object' ? second : {};
    const done = [second, third].find(one => typeof one === 'function');
    const host = given.hostname ?? (given.host ?? '').split(':')[0];
    if (!/(^|\.)twilio\.com$/.test(host)) {
        const refused = new Error(`A test sends nothing to ${host}.`);
        refused.code = 'ECONNREFUSED';
        throw refused;
    }

    const path = given instanceof URL ? given.pathname + given.search : given.path;
    return send({
        method: given.method, headers: given.headers, auth: given.auth, signal: given.signal, ...more,
        protocol: 'http:', hostname: server.hostname, port: server.port, path, agent: undefined,
    }, done);
}

https.request = divert;
https.get = (...all) => { const request = divert(...all); request.end(); return request; };
http.request = divert;
http.get = https.get;
