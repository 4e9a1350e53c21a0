'use strict';
// What a program does with Twilio's client for Node.js: dials, reads, lists, ends and deletes a call. Writes what it saw as JSON.
const twilio = require('twilio');

async function main() {
    const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
    const created = await client.calls.create({
        to: '+14155550123', from: '+14155550199', url: 'https://example.com/voice', method: 'GET', timeout: 30, record: true,
        statusCallback: 'https://example.com/status', statusCallbackEvent: ['initiated', 'answered'], machineDetection: 'Enable',
    });
    const fetched = await client.calls(created.sid).fetch();
    const listed = await client.calls.list({ to: '+14155550123', limit: 5 });
    const ended = await client.calls(created.sid).update({ status: 'completed' });
    let many = 0;
    for (const call of await client.calls.list({ pageSize: 50 })) many += call.sid.startsWith('CA') ? 1 : 0;
    const refused = await client.calls.create({ to: '+15005550001', from: '+14155550199', url: 'https://example.com/' }).catch(error => error);
    const deleted = await client.calls(created.sid).remove();
    const missing = await client.calls(created.sid).fetch().catch(error => error);
    process.stdout.write(JSON.stringify({
        created: created.sid, fetched: fetched.to, listed: listed[0].sid, ended: ended.status, many,
        refused: refused.code, deleted, missing: missing.status,
    }));
}

main().catch(error => { process.stderr.write(`${error.stack}\n`); process.exit(1); });
